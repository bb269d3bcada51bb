package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
	"github.com/depth-football/depth/squad/threeway"
)

func newMerge(s streams) *cobra.Command {
	config := false
	cmd := &cobra.Command{
		Use:   "merge BASE OURS THEIRS [MARKER-SIZE [PATH [LABEL…]]]",
		Short: "Merge two versions of a squad file for git, player by player",
		Long: `Merge two versions of a squad file that come from one, as git asks its merge
drivers to: the result takes the place of OURS. Players are paired by who they
are and merged fact by fact, so two people can edit one squad. as_of takes the
later day. Whoever was moved or is new stands behind the same player as there;
at the end come those who are new in OURS, then in THEIRS. Comments stay with
what they explain.

A fact that both sides have changed, in two ways, is a conflict: it stands in
the file twice, between git's markers, and the exit status is 1. What cannot be
read as a squad is merged as text by git itself (git merge-file). The status is
above 128 if nothing could be done; then OURS is as it was.

--config prints what a repository needs; each clone needs the second line. Merge
buttons of websites do not ask drivers: there git's own merge of lines decides.

More about it: depth help git`,
		Example: `  depth merge --config
  depth merge --config | sh
  git merge press             # asks depth about squads that both sides changed`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case config && len(args) == 0:
				_, err := io.WriteString(s.out, mergeConfig)
				return cannotWrite("to standard output", err)
			case len(args) == 0:
				return errors.New("which files? git names them once it knows depth: depth merge --config prints how")
			}
			return mergeStatus(s, mergeForGit(s, args))
		},
	}
	cmd.Flags().BoolVar(&config, "config", false, "print the two commands that make git use depth for merges")
	return cmd
}

// mergeConfig makes git ask depth. Versions of git before 2.44 hand %X and %Y on as they
// are.
const mergeConfig = `echo '*.yaml merge=depth' >> .gitattributes
git config merge.depth.driver 'depth merge %O %A %B %L %P %S %X %Y'
`

// exitNotMerged tells git that there is no result. It takes statuses up to 128, that of
// depth for errors too, for conflicts that stand in the file.
const exitNotMerged exitStatus = 129

func mergeStatus(s streams, err error) error {
	var status exitStatus
	if err == nil || errors.As(err, &status) {
		return err
	}
	report(s.err, err)
	return exitNotMerged
}

// gitMerge is what git tells a merge driver.
type gitMerge struct {
	base, ours, theirs    string // files
	markerSize            int
	path                  string // of the file in the repository
	ourLabel, theirsLabel string
}

// parseGitMerge reads the arguments that git gives: %O %A %B %L %P, and the names of the
// three versions, %S %X %Y.
func parseGitMerge(args []string) (gitMerge, error) {
	if len(args) < 3 || len(args) > 8 {
		return gitMerge{}, fmt.Errorf("a merge has three files, the size of the markers, a path and three labels, not %d arguments: "+
			"depth merge --config prints how to set git up", len(args))
	}
	g := gitMerge{base: args[0], ours: args[1], theirs: args[2], path: args[1], ourLabel: "ours", theirsLabel: "theirs"}
	args = append(args, make([]string, 8-len(args))...)
	if args[3] != "" {
		size, err := strconv.Atoi(args[3])
		if err != nil || size < 1 || size > 1000 {
			return gitMerge{}, fmt.Errorf("%s is no size of conflict markers: git gives a number, such as 7", names.Quote(args[3]))
		}
		g.markerSize = size
	}
	label := func(into *string, arg string) {
		if arg != "" && !strings.HasPrefix(arg, "%") {
			*into = names.Printable(arg)
		}
	}
	label(&g.path, args[4])
	label(&g.ourLabel, args[6])
	label(&g.theirsLabel, args[7])
	return g, nil
}

// mergeForGit merges and tells what git has to know.
func mergeForGit(s streams, args []string) error {
	g, err := parseGitMerge(args)
	if err != nil {
		return err
	}
	var versions [3][]byte
	for i, file := range []string{g.base, g.ours, g.theirs} {
		if versions[i], err = os.ReadFile(file); err != nil {
			return fmt.Errorf("cannot read %s as git gave it: %w", file, cause(err))
		}
	}
	merged, err := threeway.Merge(versions[0], versions[1], versions[2], threeway.Options{
		File: g.path, Ours: g.ourLabel, Theirs: g.theirsLabel, MarkerSize: g.markerSize,
	})
	if err != nil {
		why := err.Error()
		if !slices.ContainsFunc(versions[:], func(text []byte) bool { return squadfile.HeadText(text).IsSquad() }) {
			why = "it is no squad"
		}
		fmt.Fprintf(s.err, "depth: %s: merged as text by git, since %s\n", g.path, names.Printable(why))
		return g.asText(s, versions)
	}
	if err := g.write(s, versions[1], merged.Text); err != nil {
		return err
	}
	for _, note := range merged.Notes {
		fmt.Fprintf(s.err, "depth: %s: %s\n", g.path, names.Printable(note))
	}
	for _, c := range merged.Conflicts {
		fmt.Fprintf(s.err, "depth: %s: %s\n", g.path, c)
	}
	if len(merged.Conflicts) > 0 {
		return exitStatus(exitNo)
	}
	return nil
}

func (g gitMerge) write(s streams, before, after []byte) error {
	if bytes.Equal(before, after) {
		return nil
	}
	loss, err := new(folders).replace(g.ours, before, after)
	if err != nil {
		return cannotWrite(g.path, err)
	}
	tellLoss(s.err, g.path, loss)
	return nil
}

// asText lets git merge the lines. A text that does not read, though all versions do and git
// has found no conflict, is one: then both versions stand in it where they differ.
func (g gitMerge) asText(s streams, versions [3][]byte) error {
	text, status, err := g.mergeFile(g.base)
	if err != nil {
		return err
	}
	isBad := func(text []byte) bool {
		_, err := squadfile.Parse(g.path, text)
		return err != nil
	}
	if status == exitDone && !slices.ContainsFunc(versions[:], isBad) && isBad(text) {
		if text, status, err = g.mergeFile(os.DevNull); err != nil {
			return err
		}
		fmt.Fprintf(s.err, "depth: %s: merged as text it could not be read: keep one of the two versions where they differ\n", g.path)
	}
	if status > 128 {
		fmt.Fprintf(s.err, "depth: %s: git cannot merge it as text either, and it is left as it is in ours\n", g.path)
		return exitStatus(exitNo)
	}
	if err := g.write(s, versions[1], text); err != nil {
		return err
	}
	if status != exitDone {
		return exitStatus(status)
	}
	return nil
}

// mergeFile is what git makes of the lines, and its exit status: how many conflicts there
// are, or more than 128 if it could not do it.
func (g gitMerge) mergeFile(base string) (text []byte, status int, err error) {
	args := []string{"merge-file", "-p", "-L", g.ourLabel, "-L", "base", "-L", g.theirsLabel}
	if g.markerSize > 0 {
		args = append(args, "--marker-size="+strconv.Itoa(g.markerSize))
	}
	cmd := exec.Command("git", append(args, "--", g.ours, base, g.theirs)...)
	text, err = cmd.Output()
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		return text, exit.ExitCode(), nil
	case err != nil:
		return nil, 0, fmt.Errorf("%s is left as it is: there is no git in the path to merge its lines with", g.path)
	}
	return text, exitDone, nil
}
