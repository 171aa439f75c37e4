# Completion of rongcuo for fish. In ~/.config/fish/config.fish:  rongcuo completion fish | source
function __rongcuo_complete
    set -l typed (commandline -opc)
    # As it stands on the line, its quotes and backslashes included.
    set -l raw (commandline -ct)
    set -l word $raw
    # A quote may still be open.
    for quote in '' '"' "'"
        if set -l plain (string unescape -- "$raw$quote")
            set word $plain
            break
        end
    end
    set -l answer ($typed[1] __complete words $typed[2..-1] "$word" 2>/dev/null)
    switch "$answer[1]"
        case files
            # Of a command that it does not know, fish completes files, whatever quotes they need.
            complete -C "__rongcuo_files $raw"
        case folders
            complete -C "__rongcuo_files $raw" | string match -r '.*/$'
        case '*'
            if test (count $answer) -gt 1
                string join \n -- $answer[2..-1]
            end
    end
end
complete -c rongcuo -f -a '(__rongcuo_complete)'
