package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"
)

// progress is a bar on a terminal for what takes more than a second. Drawing one
// line takes less than a library for it would.
type progress struct {
	w     io.Writer // nil if it is no terminal
	all   int
	done  int
	what  string
	start time.Time
	drawn time.Time
	shown bool // it is on the line
	mixed bool // results go to the same terminal
}

func newProgress(s streams, all int, what string) *progress {
	p := &progress{all: all, what: what, start: time.Now(), mixed: isTerminal(s.out)}
	if isTerminal(s.err) && os.Getenv("TERM") != "dumb" {
		p.w = s.err
	}
	return p
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// step tells that one more is done.
func (p *progress) step() { p.reach(p.done + 1) }

// reach tells how much is done.
func (p *progress) reach(done int) {
	p.done = done
	const patience, pause = time.Second, 100 * time.Millisecond
	now := time.Now()
	if p.w == nil || now.Sub(p.start) < patience || now.Sub(p.drawn) < pause {
		return
	}
	p.drawn, p.shown = now, true
	const width = 30
	full := min(width*p.done/max(p.all, 1), width)
	fmt.Fprintf(p.w, "\r[%s%s] %d of %d %s", strings.Repeat("#", full), strings.Repeat(".", width-full), p.done, p.all, p.what)
}

// makeRoom takes the bar off its line if a result is to be written there.
func (p *progress) makeRoom() {
	if p.mixed {
		p.end()
	}
}

// end takes the bar away.
func (p *progress) end() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
