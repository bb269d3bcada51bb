package main

import (
	"bytes"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/depth-football/depth/squad/importer"
)

// hostileRun is one row of the table: what is typed, and the form of what comes.
type hostileRun struct {
	command string // with its format behind it, as outputs names it
	form    form
	args    []string // behind the command and its format
	dull    bool     // nothing hostile is told
}

func (a *attack) runs() []hostileRun {
	var runs []hostileRun
	add := func(command string, form form, args ...string) {
		runs = append(runs, hostileRun{command: command, form: form, args: args})
	}
	forms := map[string]form{"table": plain, "markdown": markdown, "csv": commaSeparated, "json": jsonText}
	for format, form := range forms {
		add("depth --format "+format, form, a.before, "--without", a.plain("First"), "--data", a.data, "--fail-on", "thin")
		add("depth --format "+format, form, a.plain("club"), "--data", a.data, "--without", a.file("nobody"))
		add("depth --format "+format, form, a.file("nothing")+".yaml")
		add("depth --format "+format, form, a.file("nothing"), "--data", a.data)
		add("depth list --format "+format, form, "--data", a.data)
		add("depth list --format "+format, form, "--data", a.broken)
		add("depth league --format "+format, form, a.folder, a.later, a.free, a.broken, "--data", a.data, "--fail-on", "short")
		add("depth league --format "+format, form, "--data", a.data)
		add("depth solve --format "+format, form, a.before, "--data", a.data, "--budget", "1k", "--fair")
		add("depth diff --format "+format, form, a.before, a.after, "--data", a.data, "--exit-code", "--fail-on", "thin")
		add("depth diff --format "+format, form, a.later, a.folder, "--fail-on", "thin")
		add("depth diff --format "+format, form, a.before+"@HEAD", a.after)
		add("depth diff --format "+format, form, a.folder+"@HEAD", a.later)
		add("depth diff --format "+format, form, a.before, a.broken)
		add("depth diff --format "+format, form, a.before+"@"+a.file("rev"), a.after)
	}
	add("depth --format csv", commaSeparated, a.before, "--places")
	add("depth report", htmlText, a.before, "--data", a.data, "--without", a.plain("First"))
	add("depth report", htmlText, a.folder, a.later)
	add("depth report", anything, a.before, "--picture", "pitch")
	for _, part := range []string{"clubs", "market", "fits"} {
		add("depth league --format csv", commaSeparated, a.folder, a.free, "--show", part)
		add("depth league --format table", plain, a.folder, a.free, "--show", part)
		add("depth league --format markdown", markdown, a.folder, a.free, "--show", part)
	}
	for _, args := range [][]string{{"depth --format table", a.before}, {"depth list --format table", "--data", a.data}, {"depth league --format table", a.folder, a.later}, {"depth diff --format table", a.before, a.after}, {"depth check --format table", a.broken}} {
		add(args[0], coloured, append(args[1:], "--color", "always")...)
	}
	add("depth diff --format table", unwrapped, "--git", a.file("path"), a.before, "0", "0", a.after, "0", "0")
	add("depth diff --format table", unwrapped, "--git", a.file("path"), a.before, "0", "0", a.after, "0", "0", a.file("new"), "x")
	for i := range a.brokenSquads() {
		add("depth diff --format table", unwrapped, "--git", a.file("path"), a.before, "0", "0", filepath.Join(a.broken, "competitions", string(rune('a'+i))+".yaml"), "0", "0")
	}
	for format, form := range map[string]form{"table": unwrapped, "json": jsonText, "github": github, "sarif": jsonText, "junit": xmlText} {
		add("depth check --format "+format, form, a.before, a.folder, a.broken, "--needs", "short")
		add("depth check --format "+format, form, a.folder, a.later, a.file("nothing")+".yaml", a.file("nothing"), "--data", a.data)
	}
	for _, flags := range [][]string{{"-l"}, {"-d"}, {"--check"}, {"-l", "-d", "--check"}} {
		add("depth fmt", unwrapped, append(flags, a.before, a.folder)...)
		add("depth fmt", unwrapped, append(flags, a.broken)...)
	}
	add("depth fmt", verbatim, a.before)                          // the file itself
	add("depth show", verbatim, a.plain("key"), "--data", a.data) // likewise
	add("depth new", unwrapped, a.file("new"))
	add("depth new", unwrapped, a.plain("New Club"), "--to", a.plain("new.yaml"))
	add("depth new", verbatim, a.plain("New Club"), "--stdout") // the file itself
	add("depth show", unwrapped, a.file("nobody"), "--data", a.data)
	add("depth show", unwrapped, a.file("nothing")+".yaml")
	for _, fact := range []string{"role=key", "id=" + a.file("id"), "id=" + a.plain("id"), "contract.until=" + a.file("until"), "role=" + a.plain("role"), "positions=[" + a.file("list"), "cover=" + a.plain("GK=1")} {
		add("depth set", unwrapped, a.before, a.plain("First"), fact, "--dry-run")
		add("depth set", unwrapped, a.before, fact, a.file("word"))
		if !strings.HasPrefix(fact, "cover=") {
			add("depth add", unwrapped, a.before, a.plain("New"), fact, "--dry-run", "--before", a.plain("Second"))
		}
	}
	add("depth set", unwrapped, a.before, "aliases=["+a.name("alias")+", "+a.name("other")+"]")
	add("depth set", unwrapped, a.file("nothing")+".yaml", "club=A")
	add("depth set", unwrapped, a.before, a.file("nobody"), "role=key")
	add("depth set", unwrapped, filepath.Join(a.broken, "competitions", "a.yaml"), a.plain("First"), "role=key")
	add("depth add", unwrapped, a.before, a.file("new"))
	add("depth add", unwrapped, a.before, "A", "--before", a.file("nobody"))
	add("depth drop", unwrapped, a.before, a.plain("First"), "contract.until", "--dry-run")
	add("depth drop", unwrapped, a.before, a.plain("First"), a.file("key"))
	add("depth drop", unwrapped, a.before, a.plain("First"), "--dry-run")
	add("depth drop", unwrapped, a.before, a.file("nobody"))
	for _, format := range importer.FormatNames() {
		file, later := a.file(format)+".csv", a.file(format+"later")+".csv"
		for _, args := range [][]string{
			{file, "--as-of", "2026-03-11", "--dry-run"},
			{file, "--as-of", "2026-03-11"},
			{later, "--as-of", "2026-04-11", "--dry-run"},
			{later, "--as-of", "2026-04-11", "--dry-run", "--overwrite"},
			{later, "--as-of", "2026-04-11"},
			{file, "--as-of", "2026-03-11"},
			{file, "--club", a.file("club")},
			{file, "--club", a.plain("club")},
			{file, "--league", a.file("league")},
			{file, "--column", "name=" + a.file("column")},
			{a.before},
		} {
			if !slices.ContainsFunc(args, func(arg string) bool { return arg == "--club" || arg == "--league" }) {
				args = append(args, "--club", a.plain("Ashby"))
			}
			add("depth import "+format, unwrapped, append(args, "--to", a.file(format))...)
		}
	}
	for _, args := range [][]string{
		{a.file("league")},
		{"england", "--from", a.file("nowhere")},
		{"england", "--from", a.file("host") + "://"},
		{"england", "--from", a.broken},
		{"all", "--from", a.tables, "--to", a.file("fetched"), "--as-of", "2026-03-11"},
		{"all", "--from", a.laterTables, "--to", a.file("fetched"), "--as-of", "2026-04-11", "--dry-run"},
		{"all", "--from", a.laterTables, "--to", a.file("fetched"), "--as-of", "2026-04-11"},
		{"--to", a.file("fetched")},
	} {
		add("depth fetch", unwrapped, args...)
	}
	// At the end, since it writes.
	add("depth merge", unwrapped, a.before, a.later, a.after, "7", a.file("path"), "%S", a.file("ours"), a.file("theirs"))
	add("depth merge", unwrapped, a.before, filepath.Join(a.broken, "competitions", "a.yaml"), a.after, "7", a.file("path"))
	add("depth merge", unwrapped, a.before, a.later, a.file("nothing"), a.file("size"))
	runs = append(runs, hostileRun{command: "depth __complete", dull: true, form: plain, args: []string{"--data", a.data, ""}})
	for _, command := range []string{"depth help", "depth schema", "depth version", "depth completion bash", "depth completion zsh", "depth completion fish", "depth completion powershell"} {
		runs = append(runs, hostileRun{command: command, dull: true, form: plain})
	}
	for _, topic := range topicNames() {
		runs = append(runs, hostileRun{command: "depth help " + topic, dull: true, form: plain})
	}
	return runs
}

// everything is all commands and formats that there are.
func everything(t *testing.T) []string {
	t.Helper()
	root := newRoot(streams{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}})
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	var all []string
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
		if formats, ok := cmd.GetFlagCompletionFunc("format"); ok {
			names, _ := formats(cmd, nil, "")
			for _, name := range names {
				all = append(all, cmd.CommandPath()+" --format "+name)
			}
		} else if cmd.CommandPath() == "depth import" {
			for _, name := range importer.FormatNames() {
				all = append(all, cmd.CommandPath()+" "+name)
			}
		} else if cmd.Runnable() {
			all = append(all, cmd.CommandPath())
		}
	}
	walk(root)
	return all
}

// flagsOf are the flags of a command, its own and those of all.
func flagsOf(t *testing.T, command string) []string {
	t.Helper()
	root := newRoot(streams{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}})
	root.InitDefaultCompletionCmd()
	cmd, _, err := root.Find(strings.Fields(command)[1:])
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	cmd.InheritedFlags() // without this those of all are not among them
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// Whatever stands in files, in their names and in what is typed: every output of every
// command is text of its form, in which nothing is unprintable and no line is a command
// to a CI system. A command or a format that has no row here fails, too.
func TestHostileText(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("its names of files cannot be hostile")
	}
	t.Setenv("DEPTH_DATA", "")
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	starts := hostileStart
	if testing.Short() { // no race depends on what a text begins with
		starts = starts[:2]
	}
	for _, start := range starts {
		t.Run(start, func(t *testing.T) {
			t.Chdir(t.TempDir())
			a := &attack{start: start}
			a.build(t)
			var rows []string
			for _, row := range a.runs() {
				rows = append(rows, row.command)
				row.check(t)
			}
			for _, command := range everything(t) {
				if !slices.Contains(rows, command) {
					t.Errorf("%s: there is no row for it", command)
				}
				if start == hostileStart[0] { // no line begins with what is typed
					a.typed(t, command)
				}
			}
		})
	}
}

// typed gives each flag of a command something hostile, and arguments.
func (a *attack) typed(t *testing.T, command string) {
	t.Helper()
	lines := [][]string{{"--" + a.file("flag")}, {a.file("argument"), a.file("argument")}}
	for _, flag := range flagsOf(t, command) {
		lines = append(lines, []string{"--" + flag + "=" + a.file("flag")}, []string{"--" + flag + "=" + a.file("flag"), a.before})
	}
	for _, args := range lines {
		row := hostileRun{command: command, form: anything, args: args, dull: true}
		row.check(t)
	}
}

// check runs a row and looks at what comes.
func (row hostileRun) check(t *testing.T) {
	t.Helper()
	args := slices.Concat(strings.Fields(row.command)[1:], row.args)
	var stdout, stderr bytes.Buffer
	run(args, strings.NewReader(""), &stdout, &stderr)
	look := func(stream string, form form, text string) {
		for _, fault := range form(text) {
			t.Errorf("%s %.60q: %s: %s", row.command, row.args, stream, fault)
		}
	}
	look("standard output", row.form, stdout.String())
	look("standard error", unwrapped, stderr.String())
	if !row.dull && !strings.Contains(stdout.String()+stderr.String(), "Ω") {
		t.Errorf("%s %.60q: nothing hostile is told:\n%s%s", row.command, row.args, &stdout, &stderr)
	}
}
