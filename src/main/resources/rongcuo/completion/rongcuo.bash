# Completion of rongcuo for bash. In ~/.bashrc:  source <(rongcuo completion bash)
_rongcuo() {
    local line=${COMP_LINE:0:COMP_POINT}
    local word=${line##*[[:space:]]}
    local breaks=${COMP_WORDBREAKS//[[:space:]]/}
    local done='' kind='' value description
    # Readline replaces what stands behind the last of its separators, such as = and @, and no more.
    [[ -n $breaks && $word == *["$breaks"]* ]] && done=${word%"${word##*["$breaks"]}"}
    # An @ is part of what it replaces.
    done=${done%@}
    COMPREPLY=()
    while IFS=$'\t' read -r value description; do
        if [[ -z $kind ]]; then
            kind=$value
        else
            value=${value#"$done"}
            COMPREPLY+=("$value")
        fi
    done < <("${COMP_WORDS[0]}" __complete line "$line" 2>/dev/null)
    case $kind in
    files) compopt -o default ;;
    folders) compopt -o dirnames ;;
    esac
}
complete -F _rongcuo rongcuo
