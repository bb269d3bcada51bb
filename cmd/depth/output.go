package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/page"
)

// tableFormats are the formats of a result that is a table.
var tableFormats = []string{"table", "markdown", "csv", "json"}

// readByPeople are the formats that a pager can show.
var readByPeople = []string{"table", "markdown"}

// colors are the ways to colour a table.
var colors = []string{"auto", "always", "never"}

// outputFlags say in what form a result is written, and where.
type outputFlags struct {
	format  string
	formats []string // there are
	file    string
	color   string
}

func (f *outputFlags) register(cmd *cobra.Command, formats ...string) {
	f.formats = formats
	cmd.Flags().StringVar(&f.format, "format", formats[0], "`form` of the result: "+strings.Join(formats, ", "))
	cmd.Flags().StringVarP(&f.file, "output", "o", "", "write the result to this `file`, whole or not at all")
	cmd.Flags().StringVar(&f.color, "color", "auto", "`when` to colour tables: "+strings.Join(colors, ", "))
	completeWith(cmd, map[string][]string{"format": formats, "color": colors})
}

// completeWith completes the values of flags: of one that takes several, the last.
func completeWith(cmd *cobra.Command, values map[string][]string) {
	for _, flag := range slices.Sorted(maps.Keys(values)) {
		complete := cobra.FixedCompletions(values[flag], cobra.ShellCompDirectiveNoFileComp)
		if cmd.Flags().Lookup(flag).Value.Type() == "stringSlice" {
			complete = completeLast(values[flag])
		}
		completeFlag(cmd, flag, complete)
	}
}

// completeLast completes the last of several words with commas between them, each of
// which is said once.
func completeLast(words []string) completion {
	return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndexByte(typed, ',')+1]
		said := strings.Split(before, ",")
		var list []cobra.Completion
		for _, word := range words {
			if !slices.ContainsFunc(said, func(s string) bool { return strings.EqualFold(s, word) }) {
				list = append(list, before+word)
			}
		}
		return list, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}

func (f *outputFlags) check() error {
	if !slices.Contains(f.formats, f.format) {
		return fmt.Errorf("--format: %w", &names.UnknownError{What: "format", Name: f.format, Known: f.formats, Near: names.Nearest(f.format, f.formats)})
	}
	if !slices.Contains(colors, f.color) {
		return fmt.Errorf("--color: %w", &names.UnknownError{What: "choice", Name: f.color, Known: colors, Near: names.Nearest(f.color, colors)})
	}
	return nil
}

// refuseOverwrite refuses to write the result over the squad file that it was read from.
func (f *outputFlags) refuseOverwrite(name string, stdin io.Reader) error {
	return f.refuseOver(name, "the squad file", stdin)
}

// refuseOver refuses to write the result over a file that it comes from; what says which one
// it is.
func (f *outputFlags) refuseOver(name, what string, stdin io.Reader) error {
	in, err := os.Stat(name)
	if file, ok := stdin.(*os.File); ok && name == "-" {
		in, err = file.Stat()
	}
	if err != nil {
		return nil // not a file of the disk, or not there any more
	}
	if out, err := os.Stat(f.file); err == nil && os.SameFile(in, out) {
		return fmt.Errorf("cannot write %s: it is %s itself", f.file, what)
	}
	return nil
}

// write writes a result in the form that was asked for. Nothing is written
// before all of it is there.
func (f *outputFlags) write(s streams, forms page.Forms) error {
	var result pages
	if err := forms[f.format](&result, f.style(s)); err != nil {
		return err
	}
	if !slices.Contains([]string{"", "-", "/dev/stdout"}, f.file) {
		return writeFile(s.err, f.file, bytes.Join(result, nil))
	}
	if f.file == "" && slices.Contains(readByPeople, f.format) {
		return s.show(result...)
	}
	return toStandardOutput(result.writeTo(s.out))
}

// pages are a result in parts. That of thousands of clubs is large, and in one piece
// it would need room for its old half and its new whole whenever it grows.
type pages [][]byte

func (p *pages) Write(text []byte) (int, error) {
	const size = 64 << 10
	last := len(*p) - 1
	if last < 0 || len((*p)[last])+len(text) > cap((*p)[last]) {
		*p = append(*p, make([]byte, 0, max(size, len(text))))
		last++
	}
	(*p)[last] = append((*p)[last], text...)
	return len(text), nil
}

func (p pages) writeTo(w io.Writer) error {
	for _, part := range p {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

func (f *outputFlags) style(s streams) page.Style {
	if f.file != "" {
		return page.Style{Color: f.color == "always"}
	}
	return s.style(f.color)
}

// style is how tables look where a command writes, in the colours that were asked for.
func (s streams) style(color string) page.Style {
	style := page.Style{Color: color == "always"}
	file, ok := s.out.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return style
	}
	if width, _, err := term.GetSize(int(file.Fd())); err == nil {
		style.Width = width
	}
	style.Plain = os.Getenv("TERM") == "dumb"
	if color == "auto" {
		style.Color = os.Getenv("NO_COLOR") == "" && !style.Plain
	}
	return style
}

// writeFile replaces a file or leaves it as it was; a symbolic link is followed.
// What cannot be replaced is written to.
func writeFile(told io.Writer, name string, content []byte) error {
	if isStream(name) {
		return cannotWrite(name, appendTo(name, content))
	}
	target, err := filepath.EvalSymlinks(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if target, err = newTarget(name); err != nil {
			return cannotWrite(name, err)
		}
	case err != nil:
		return cannotWrite(name, err)
	}
	switch info, err := os.Stat(target); {
	case err != nil:
	case info.IsDir():
		return fmt.Errorf("cannot write %s: it is a folder", name)
	}
	loss, err := replace(target, content)
	tellLoss(told, name, loss)
	return cannotWrite(name, err)
}

// newTarget is the path of a file that is not there yet: a link that points
// nowhere is not replaced either.
func newTarget(name string) (string, error) {
	if _, err := os.Lstat(name); err == nil {
		return "", errors.New("it is a link that points nowhere")
	}
	return name, nil
}

// isStream reports whether a name leads to what cannot be replaced: a pipe, a socket or
// a device, and any open file, for replacing what is behind it would cut off whoever
// else writes there. The links to open pipes have no target that could be looked up.
func isStream(name string) bool {
	if slices.Contains([]string{"/dev/stdin", "/dev/stdout", "/dev/stderr"}, name) ||
		strings.HasPrefix(name, "/dev/fd/") || strings.HasPrefix(name, "/proc/") {
		return true
	}
	info, err := os.Stat(name)
	return err == nil && !info.IsDir() && !info.Mode().IsRegular()
}

func appendTo(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

func cannotWrite(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("cannot write %s: %w", name, cause(err))
}
