# bash completion for aiterm

# _aiterm_split makes args of a command line, as the shell would, but expands
# nothing: words may be names with any characters. What stands at its end becomes
# word, and quote the quote that is open there.
_aiterm_split()
{
    local line=$1 i c begun=
    for ((i = 0; i < ${#line}; i++)); do
        c=${line:i:1}
        case $quote$c in
        [[:space:]])
            [[ $begun ]] && args+=("$word")
            word= begun=
            continue
            ;;
        \' | \") quote=$c ;;
        \'\' | \"\") quote= ;;
        \\ | \"\\)
            c=${line:$((++i)):1}
            [[ $quote && $c != [\"\\\$\`] ]] && word+=\\
            word+=$c
            ;;
        *) word+=$c ;;
        esac
        begun=1
    done
}

# _aiterm_quoted prints text as it goes on behind a quote, or behind none.
_aiterm_quoted()
{
    local text=$1 i c
    [[ $quote || ! $text ]] || printf %q "$text"
    [[ $quote ]] || return
    for ((i = 0; i < ${#text}; i++)); do
        c=${text:i:1}
        case $quote$c in
        \'\') printf %s "'\\''" ;;
        \"[\"\\\$\`]) printf %s "\\$c" ;;
        \"!) printf %s '"\!"' ;; # within quotes it would recall a command
        *) printf %s "$c" ;;
        esac
    done
}

# _aiterm_width sets width to the columns of a text. Characters of three bytes, as
# the Chinese ones, have two.
_aiterm_width()
{
    local chars=${#1} LC_ALL=C
    width=$((chars + (${#1} - chars) / 2))
}

# _aiterm_list makes lines of names with their meanings to choose from. The lines
# begin with what is to be inserted where bash takes that from them.
_aiterm_list()
{
    local width longest=0 i name line
    for name in "${names[@]}"; do
        _aiterm_width "$name"
        ((width > longest && (longest = width)))
    done
    for i in "${!names[@]}"; do
        name=${names[i]} line=$name
        ((COMP_TYPE == 63)) || line=$2$(_aiterm_quoted "${name:${#1}}")
        if [[ ${meanings[i]} ]]; then
            _aiterm_width "$name"
            printf -v line '%s%*s  (%s)' "$line" $((longest - width)) '' "${meanings[i]}"
            _aiterm_width "$line"
            if ((longest + 12 < COLUMNS && width >= COLUMNS)); then
                while ((width + 2 >= COLUMNS)); do
                    line=${line%?}
                    _aiterm_width "$line"
                done
                line+='…)'
            fi
        fi
        COMPREPLY+=("$line")
    done
}

# _aiterm_insert makes what all names have in common, or all names where bash
# inserts one after the other or does not say what it does.
_aiterm_insert()
{
    local common=${names[0]} name
    if ((${#names[@]} > 1 && (COMP_TYPE == 37 || COMP_TYPE == 42 || !COMP_TYPE))); then
        for name in "${names[@]}"; do
            COMPREPLY+=("$2$(_aiterm_quoted "${name:${#1}}")")
        done
        return
    fi
    for name in "${names[@]}"; do
        while [[ $name != "$common"* ]]; do
            common=${common%?}
        done
    done
    name=$2$(_aiterm_quoted "${common:${#1}}")
    if ((${#names[@]} > 1)); then
        COMPREPLY=("$name" "$name ") # two, so that bash does not end the word
    elif [[ $quote && $name == *"$quote" ]]; then
        COMPREPLY=("$name$quote") # bash takes the last character for the end of the quote
    else
        COMPREPLY=("$name")
    fi
}

_aiterm()
{
    local IFS=$' \t\n' word= quote= program out directive typed line
    local -a args=() names=() meanings=()
    COMPREPLY=()
    if [[ ${COMP_WORDS[COMP_CWORD - 1]} == [\<\>]* ]]; then
        compopt -o default 2>/dev/null
        return
    fi
    _aiterm_split "${COMP_LINE:0:COMP_POINT}"
    program=${args[0]/#\~/$HOME}
    type -P -- "$program" >/dev/null || program=aiterm
    out=$("$program" __complete "${args[@]:1}" "$word" 2>/dev/null)
    directive=${out##*:}
    [[ $directive ]] && ((!(directive & 1))) || return

    typed=$word
    [[ $word == -*=* ]] && typed=${word#*=}
    while IFS= read -r line; do
        [[ $line && $line == "$typed"* ]] || continue
        names+=("${line%%$'\t'*}")
        [[ $line == *$'\t'* ]] || line=
        meanings+=("${line#*$'\t'}")
    done <<<"${out%:*}"

    ((directive & 2)) && compopt -o nospace 2>/dev/null
    ((directive & 32)) && compopt -o nosort 2>/dev/null
    if ((${#names[@]} == 0)); then
        ((directive & 4)) || compopt -o default 2>/dev/null
    elif ((${#names[@]} > 1 && (COMP_TYPE == 63 || COMP_TYPE == 33 || COMP_TYPE == 64))); then
        _aiterm_list "$typed" "$2"
    else
        _aiterm_insert "$typed" "$2"
    fi
}

complete -F _aiterm aiterm
