package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/renameio/v2"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/report"
)

// The formats of a result and the ways to colour a table.
var (
	formats = []string{"table", "markdown", "csv", "json"}
	colors  = []string{"auto", "always", "never"}
)

// outputFlags say in what form a result is written, and where.
type outputFlags struct {
	format string
	file   string
	color  string
}

func (f *outputFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.format, "format", "table", "`form` of the result: "+strings.Join(formats, ", "))
	cmd.Flags().StringVarP(&f.file, "output", "o", "", "write the result to this `file`, whole or not at all")
	cmd.Flags().StringVar(&f.color, "color", "auto", "`when` to colour tables: "+strings.Join(colors, ", "))
	completeWith(cmd, map[string][]string{"format": formats, "color": colors})
}

func completeWith(cmd *cobra.Command, values map[string][]string) {
	for _, flag := range slices.Sorted(maps.Keys(values)) {
		// The only error is that the flag does not exist or is completed twice.
		if err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values[flag], cobra.ShellCompDirectiveNoFileComp)); err != nil {
			panic(err)
		}
	}
}

func (f *outputFlags) check() error {
	if !slices.Contains(formats, f.format) {
		return fmt.Errorf("--format: %w", &squad.NameError{What: "format", Name: f.format, Known: formats, Near: squad.Nearest(f.format, formats)})
	}
	if !slices.Contains(colors, f.color) {
		return fmt.Errorf("--color: %w", &squad.NameError{What: "choice", Name: f.color, Known: colors, Near: squad.Nearest(f.color, colors)})
	}
	return nil
}

// output is what a result is written to, and how tables look there.
type output struct {
	io.Writer
	style report.Style
}

type writeFunc func(output) error

// write writes a result in the form that was asked for. Nothing is written
// before all of it is there.
func (f *outputFlags) write(s streams, forms map[string]writeFunc) error {
	var result bytes.Buffer
	if err := forms[f.format](output{&result, f.style(s)}); err != nil {
		return err
	}
	if f.file != "" && f.file != "-" {
		return writeFile(f.file, result.Bytes())
	}
	if _, err := s.out.Write(result.Bytes()); err != nil {
		return fmt.Errorf("cannot write to standard output: %w", cause(err))
	}
	return nil
}

func (f *outputFlags) style(s streams) report.Style {
	style := report.Style{Color: f.color == "always"}
	file, ok := s.out.(*os.File)
	if !ok || f.file != "" || !term.IsTerminal(int(file.Fd())) {
		return style
	}
	if width, _, err := term.GetSize(int(file.Fd())); err == nil {
		style.Width = width
	}
	if f.color == "auto" {
		style.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	return style
}

// writeFile replaces a file or leaves it as it was. What is no regular file,
// such as a pipe, cannot be replaced and is written to.
func writeFile(name string, content []byte) error {
	mode := os.FileMode(0o644)
	switch info, err := os.Stat(name); {
	case err != nil:
	case info.IsDir():
		return fmt.Errorf("cannot write %s: it is a folder", name)
	case !info.Mode().IsRegular():
		return cannotWrite(name, os.WriteFile(name, content, mode))
	default:
		mode = info.Mode().Perm()
	}
	if target, err := os.Readlink(name); err == nil {
		return writeFile(linked(name, target), content)
	}
	return cannotWrite(name, renameio.WriteFile(name, content, mode, renameio.IgnoreUmask()))
}

func cannotWrite(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("cannot write %s: %w", name, cause(err))
}

// linked is where a symbolic link points to.
func linked(name, target string) string {
	if filepath.IsAbs(target) {
		return target
	}
	return filepath.Join(filepath.Dir(name), target)
}
