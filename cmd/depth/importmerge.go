package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/merge"
	"github.com/depth-football/depth/squad/names"
)

// mergeFlags say how clubs are brought into files that are there.
type mergeFlags struct {
	only string
	gone string
	ids  string
}

func (f *mergeFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.only, "only", "", "bring in only these `facts`, like positions,injuries;\nan older source then fills in what a file lacks")
	flags.StringVar(&f.gone, "gone", "", "`drop`, keep or ask about players whom the source's\nclub does not have")
	flags.StringVar(&f.ids, "ids", "", "`file` of ids that persons have in several sources,\nsuch as people.csv of reep")
	completeFlag(cmd, "only", completeLast(merge.GroupNames()))
	completeFlag(cmd, "gone", cobra.FixedCompletions(merge.GoneNames(), cobra.ShellCompDirectiveNoFileComp))
}

// importer is how the flags say that clubs are brought into files. Players are asked about
// where the user can answer.
func (f *mergeFlags) importer(s streams, files []string) (*merge.Importer, error) {
	var o merge.Importer
	if f.only != "" {
		for name := range strings.SplitSeq(f.only, ",") {
			group, err := merge.ParseGroup(strings.ToLower(strings.TrimSpace(name)))
			if err != nil {
				var unknown *names.UnknownError
				if errors.As(err, &unknown) && unknown.Near != "" { // else it lists them itself
					err = fmt.Errorf("%w (known are %s)", err, strings.Join(unknown.Known, ", "))
				}
				return nil, fmt.Errorf("--only: %w", err)
			}
			o.Only = append(o.Only, group)
		}
	}
	if f.gone == "" {
		return &o, nil
	}
	var err error
	if o.Gone, err = merge.ParseGone(f.gone); err != nil {
		return nil, fmt.Errorf("--gone: %w", err)
	}
	if o.Gone != merge.AskGone {
		return &o, nil
	}
	in, isFile := s.in.(*os.File)
	if !isFile || !term.IsTerminal(int(in.Fd())) || slices.Contains(files, "-") {
		return nil, errors.New("--gone ask: there is nobody to ask, since standard input is no terminal: choose --gone drop or --gone keep")
	}
	o.Ask = (&questions{in: bufio.NewReader(s.in), out: s.err}).ask
	return &o, nil
}

// crosswalk reads the ids that persons have in several sources, if a file is named.
func (f *mergeFlags) crosswalk(into *importer.Options) error {
	if f.ids == "" {
		return nil
	}
	file, err := os.Open(f.ids)
	if err != nil {
		return fmt.Errorf("--ids: cannot read %s: %w", f.ids, cause(err))
	}
	defer file.Close()
	if err := into.ReadCrosswalk(file); err != nil {
		return fmt.Errorf("--ids: cannot read %s: %w", f.ids, cause(err))
	}
	return nil
}

// questions asks the user, one question after another.
type questions struct {
	in  *bufio.Reader
	out io.Writer
}

// ask asks whether a player is taken out of a club's file. Only a yes takes anybody out.
func (q *questions) ask(club string, p *squad.Player, reason string) (bool, error) {
	fmt.Fprintf(q.out, "%s: %s: %s. Take them out? [y/N] ", names.Printable(club), names.Printable(p.Name), names.Printable(reason))
	answer, err := q.in.ReadString('\n')
	if err != nil {
		return false, fmt.Errorf("nobody answers about %s: choose --gone drop or --gone keep", names.Quote(p.Name))
	}
	answer = strings.ToLower(strings.TrimSpace(answer))
	return answer == "y" || answer == "yes", nil
}
