package main

import "github.com/spf13/cobra"

// A shellSetup says how a shell is told to complete, in place of what cobra says: its
// lines need packages or directories that a new account has not.
type shellSetup struct{ short, long, example string }

func setupOf(shell string) shellSetup {
	switch shell {
	case "bash":
		return shellSetup{
			"Write the script that completes in bash",
			`Write the script that completes in bash. It needs no package. The first line below
completes in this shell, the second in each new one.

With the package bash-completion the script can also be a file, which is read only
when it is needed: ~/.local/share/bash-completion/completions/aiterm.`,
			`  source <(aiterm completion bash)
  echo 'source <(aiterm completion bash)' >>~/.bashrc`,
		}
	case "zsh":
		return shellSetup{
			"Write the script that completes in zsh",
			`Write the script that completes in zsh. The first line below completes in this
shell, the second in each new one.

The script can also be a file named _aiterm in a directory of $fpath, e.g. ~/.zfunc
where ~/.zshrc has fpath+=~/.zfunc before compinit.`,
			`  source <(aiterm completion zsh)
  echo 'source <(aiterm completion zsh)' >>~/.zshrc`,
		}
	case "fish":
		return shellSetup{
			"Write the script that completes in fish",
			`Write the script that completes in fish. The first line below completes in this
shell. The others put it where each new one reads it when it is needed:
~/.config/fish/completions/aiterm.fish.`,
			`  aiterm completion fish | source
  mkdir -p ~/.config/fish/completions
  aiterm completion fish >~/.config/fish/completions/aiterm.fish`,
		}
	}
	return shellSetup{
		"Write the script that completes in PowerShell",
		`Write the script that completes in PowerShell. The first line below completes in
this shell. The others write it into the profile, a file that each new one reads.`,
		`  aiterm completion powershell | Out-String | Invoke-Expression
  New-Item -ItemType File -Path $PROFILE -ErrorAction SilentlyContinue
  Add-Content $PROFILE 'aiterm completion powershell | Out-String | Invoke-Expression'`,
	}
}

// describeCompletion lets the command that cobra adds, and those of its shells, say
// what a new account has to do.
func describeCompletion(completion *cobra.Command) {
	completion.Short = "Complete commands and terms in your shell"
	completion.Long = `Write the script that lets a shell complete commands, flags and terms. Terms complete
by any of their names, in any letter case, in Chinese or pinyin, and say what they
are: aiterm lookup weit<Tab>, aiterm lookup 大语<Tab>. Each line below makes one shell
complete at once; the help of each shell says where the script goes to stay:
aiterm completion zsh --help.

` + exitStatusHelp
	completion.Example = `  source <(aiterm completion bash)
  source <(aiterm completion zsh)
  aiterm completion fish | source
  aiterm completion powershell | Out-String | Invoke-Expression`
	for _, cmd := range completion.Commands() {
		setup := setupOf(cmd.Name())
		cmd.Short, cmd.Long, cmd.Example = setup.short, setup.long+"\n\n"+exitStatusHelp, setup.example
	}
}
