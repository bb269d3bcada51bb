package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/depth-football/depth/cmd/depth/topics"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/findings"
)

// manualPage is a page for man.
type manualPage struct {
	name, section string
	text          []byte
}

// writeManual writes manual pages into a folder: one for each command in man1, one for
// each topic in man7, where man looks for them.
func writeManual(s streams, root *cobra.Command, folder string, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("--man writes all pages: leave out %s", names.Quote(args[0]))
	}
	pages, err := manual(s, root)
	if err != nil {
		return err
	}
	for _, p := range pages {
		section := filepath.Join(folder, "man"+p.section)
		if err := os.MkdirAll(section, 0o777); err != nil {
			return fmt.Errorf("cannot make the folder %s: %w", section, cause(err))
		}
		if err := writeFile(s.err, filepath.Join(section, p.name+"."+p.section), p.text); err != nil {
			return err
		}
	}
	fmt.Fprintf(root.OutOrStdout(), "%d pages in %s: man -M %s depth shows the first\n",
		len(pages), names.Printable(folder), shellWord(names.Printable(folder)))
	return nil
}

// manual is the whole manual: the pages of commands as cobra makes them, and topics.
func manual(s streams, root *cobra.Command) ([]manualPage, error) {
	var pages []manualPage
	for _, cmd := range withCommands(root) {
		text, err := commandPage(cmd)
		if err != nil {
			return nil, err
		}
		pages = append(pages, manualPage{strings.ReplaceAll(cmd.CommandPath(), " ", "-"), "1", text})
	}
	for _, t := range topics.All() {
		var more bytes.Buffer
		if t.Name == rulesTopic {
			if err := findings.Explanations(&more, explanations(s)); err != nil {
				return nil, err
			}
		}
		text, err := t.Manual(ownVersion(), more.String())
		if err != nil {
			return nil, err
		}
		pages = append(pages, manualPage{"depth-" + t.Name, "7", text})
	}
	return pages, nil
}

// withCommands are a command and all below it that can be used.
func withCommands(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			all = append(all, withCommands(c)...)
		}
	}
	return all
}

// commandPage is the page of a command. It has no date: the version tells which one it is,
// and the same program writes the same pages every day.
func commandPage(cmd *cobra.Command) ([]byte, error) {
	const none = "Jan 0001"
	cmd.DisableAutoGenTag = true
	if cmd.Name() == "import" {
		cmd.Long += "\n\nLimits: " + importLimits() + "\n\n```\n" + formatsHelp() + "\n```"
	}
	var text bytes.Buffer
	err := doc.GenMan(cmd, &doc.GenManHeader{Date: &time.Time{}, Source: "depth " + ownVersion()}, &text)
	return bytes.Replace(text.Bytes(), []byte(none), nil, 1), err
}
