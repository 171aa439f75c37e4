# Completion of rongcuo for fish. In ~/.config/fish/config.fish:  rongcuo completion fish | source
function __rongcuo_complete
    set -l typed (commandline -opc)
    set -l word (commandline -ct)
    set -l answer ($typed[1] __complete words $typed[2..-1] "$word" 2>/dev/null)
    switch "$answer[1]"
        case files
            __fish_complete_path "$word"
        case folders
            __fish_complete_directories "$word"
        case '*'
            if test (count $answer) -gt 1
                string join \n -- $answer[2..-1]
            end
    end
end
complete -c rongcuo -f -a '(__rongcuo_complete)'
