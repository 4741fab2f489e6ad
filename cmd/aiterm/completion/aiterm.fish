# fish completion for aiterm

function __aiterm_offers
    # Words are names with any characters: their quotes are taken off, and nothing
    # in them is expanded.
    set -l args (commandline -opc)
    set -l token (commandline -ct)
    set -l word (string unescape -- $token; or string unescape -- $token\"; or string unescape -- $token\')
    set -l program $args[1]
    command -q -- $program; or set program aiterm
    set -l lines (command $program __complete $args[2..-1] "$word" 2>/dev/null)
    set -l directive (string replace -rf -- '^:(\d+)$' '$1' $lines[-1]; or echo 1)
    set -l offers $lines[1..-2]
    test (math "$directive % 2") = 1; and return

    set -l flag (string match -r -- '^-[^=]*=' "$word")
    if test (count $offers) -gt 0
        printf '%s\n' "$flag"$offers
    else if test (math "floor($directive / 4) % 2") = 0
        printf '%s\n' "$flag"(__fish_complete_path (string replace -- "$flag" '' "$word"))
    end
end

complete -c aiterm -e
complete -c aiterm -k -f -a '(__aiterm_offers)'
