#compdef rongcuo
# Completion of rongcuo for zsh. In ~/.zshrc, after compinit:  source <(rongcuo completion zsh)
_rongcuo() {
    local -a answer shown
    local line value tab=$'\t'
    answer=("${(@f)$(${words[1]} __complete words "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    case $answer[1] in
    files) _files && return ;;
    folders) _files -/ && return ;;
    esac
    for line in "${(@)answer[2,-1]}"; do
        value=${line%%$tab*}
        if [[ $line == *$tab* ]]; then
            shown+=("${value//:/\\:}:${line#*$tab}")
        else
            shown+=("${value//:/\\:}")
        fi
    done
    _describe -V 'rongcuo' shown
}
compdef _rongcuo rongcuo
