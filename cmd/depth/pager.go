package main

import (
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/depth-football/depth/squad/report/page"
)

// pager shows results that are longer than the screen, as that of git does.
type pager struct{ off bool }

func (p *pager) register(root *cobra.Command) {
	if p != nil {
		root.PersistentFlags().BoolVar(&p.off, "no-pager", false,
			"show longer results without a pager (else: less, or what\nthe variable DEPTH_PAGER or PAGER names)")
	}
}

// fits reports whether a result fits on the screen of a terminal.
func fits(result pages, terminal *os.File) bool {
	width, height, err := term.GetSize(int(terminal.Fd()))
	if err != nil || width <= 0 || height <= 0 {
		return true // how large it is, nobody knows
	}
	rows := 1 // of the prompt that comes next
	for _, part := range result {
		for line := range strings.Lines(string(part)) {
			if rows += 1 + (page.TextWidth(line)-1)/width; rows > height {
				return false
			}
		}
	}
	return true
}

// write writes a result that people read: through a pager if it goes to a terminal that
// is too small for it.
func (p *pager) write(s streams, result pages) error {
	file, ok := s.out.(*os.File)
	if ok && p != nil && !p.off && isTerminal(file) && os.Getenv("TERM") != "dumb" && !fits(result, file) {
		if cmd := pagerCommand(); cmd != nil {
			cmd.Stdout, cmd.Stderr = s.out, s.err
			if showIn(cmd, result) {
				return nil
			}
		}
	}
	return result.writeTo(s.out)
}

// pagerCommand is the pager that the user wants; nil if there is none.
func pagerCommand() *exec.Cmd {
	line, ok := os.LookupEnv("DEPTH_PAGER")
	if !ok {
		line, ok = os.LookupEnv("PAGER")
	}
	if !ok {
		line = "less"
	}
	words := strings.Fields(line)
	const shell = "|&;<>()$`\\\"'*?[#~=%\n" // what only a shell can read
	switch {
	case len(words) == 0 || line == "cat":
		return nil
	case strings.ContainsAny(line, shell) && runtime.GOOS != "windows":
		return exec.Command("sh", "-c", line)
	}
	if _, err := exec.LookPath(words[0]); err != nil {
		return nil
	}
	return exec.Command(words[0], words[1:]...)
}

// showIn runs a pager and reports whether it could show a result. How it ends says nothing
// of the result: people quit before its end.
func showIn(cmd *exec.Cmd, result pages) bool {
	cmd.Env = append(os.Environ(), pagerVariables()...)
	in, err := cmd.StdinPipe()
	if err != nil {
		return false
	}
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt) // is the pager's to answer
	defer signal.Stop(interrupts)
	if err := cmd.Start(); err != nil {
		return false
	}
	result.writeTo(in) // as far as it is read
	in.Close()
	var exit *exec.ExitError
	const notExecutable, notFound = 126, 127 // what a shell says of a command
	if errors.As(cmd.Wait(), &exit) {
		return exit.ExitCode() != notExecutable && exit.ExitCode() != notFound
	}
	return true
}

// pagerVariables are what pagers are told where the user tells them nothing: to end at
// the end of what fits, to show colours and the characters of tables, and to leave what
// was read on the screen.
func pagerVariables() []string {
	var list []string
	for _, v := range [...]struct{ name, value string }{{"LESS", "FRX"}, {"LESSCHARSET", "utf-8"}, {"LV", "-c"}} {
		if _, ok := os.LookupEnv(v.name); !ok {
			list = append(list, v.name+"="+v.value)
		}
	}
	return list
}
