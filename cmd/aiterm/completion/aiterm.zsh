#compdef aiterm
# zsh completion for aiterm

_aiterm()
{
    # Words are names with any characters: their quotes are taken off, and nothing
    # in them is expanded.
    local -a args=("${(@Q)words[2,CURRENT-1]}") offers
    local program=${(Q)words[1]/#\~/$HOME} typed=${(Q)PREFIX} out line
    [[ $compstate[quote] == \' ]] && typed=$PREFIX
    (( $+commands[$program] )) || [[ -x $program ]] || program=aiterm
    out=$("$program" __complete "${args[@]}" "$typed" 2>/dev/null)
    local -i directive=${${out##*:}:-1}
    (( directive & 1 )) && return 1

    [[ $typed == -*=* ]] && compset -P '*='
    for line in "${(@f)${out%:*}}"; do
        [[ -n $line ]] || continue
        line=${line//\\/\\\\}
        line=${line//:/\\:}
        offers+=("${line/$'\t'/:}")
    done
    if (( ! $#offers )); then
        (( directive & 4 )) && return 1
        _files
        return
    fi
    local -a space
    (( directive & 2 )) && space=(-S '')
    _describe -V term offers $space
}

if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then
    _aiterm
else # it is sourced, perhaps where completion is not switched on yet
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _aiterm aiterm
fi
