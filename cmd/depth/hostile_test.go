package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/depth-football/depth/squad/importer"
)

// hostile is what strangers put into names: what means something to a terminal, to
// Markdown, HTML, spreadsheets, GitHub and the logs of CI systems. Names of files and
// what is typed have all of it, the facts of a squad no more than the reader takes.
const (
	hostileText = "Ω @octocat ##[group]x ##vso[y] <img src=x> |` [a](b) #1 $x$ ::a:: ::error::b ::c::d ::e ::f \" =1+1 %0A::error::"
	hostileWild = hostileText + "\x1b[2J\x1b[31m\u009b1m\u202e\u2066\u200b\u00ad\U000e0041\x7f\t\r\nNEXT\n::error::x\n ##[error]"
)

// hostileStart are what dangerous names begin with, in turn.
var hostileStart = []string{"::error::", "##[add-mask]", "=1+1", "＝1+1", " ::stop-commands::", "#", "\x1b[1m", "\n::error::", "\u202e", "|", "@octocat", "\xff\xfe"}

// attack is a folder of hostile files, made for one beginning of names.
type attack struct {
	start                            string
	folder, later                    string // with a squad each, the same club
	before, after, data, broken, rev string
	free                             string // a club whose contracts end
}

// file is the name of a file or a folder, or something typed.
func (a *attack) file(what string) string { return a.start + what + hostileWild }

// name is a name that the reader takes, quoted for YAML.
func (a *attack) name(what string) string {
	quoted, err := json.Marshal(a.plain(what))
	if err != nil {
		panic(err)
	}
	return string(quoted)
}

func (a *attack) plain(what string) string {
	start := strings.Map(func(r rune) rune {
		if r < ' ' || r == '\u202e' || r == '\ufffd' {
			return -1
		}
		return r
	}, a.start)
	return strings.TrimSpace(start + what + hostileText)
}

// squad is a squad file that is not in canonical form. The later one tells of all
// kinds of changes.
func (a *attack) squad(later bool) string {
	day, other := "2026-03-11", "country"
	if later {
		day, other = "2026-04-11", "elsewhere"
	}
	text := "##[group]x ::error:: \u202e\u200b @octocat\nclub: " + a.name("club") + "\naliases: [" + a.name("alias"+other) + "]\ncountry: " + a.name(other) +
		"\ncompetitions: [" + a.name("cup") + "]\nas_of: " + day + "\ncurrency: EUR\nplayers:\n" +
		"  - {name: " + a.name("First") + ", positions: [CB], nationality: [" + a.name(other) + "], contract: {until: 2027}, injuries: [{what: " + a.name("knee"+other) + ", since: 2026-01-08}]}\n" +
		"  - {name: " + a.name("Second") + ", positions: [ST], loan: {from: " + a.name("Lender"+other) + ", until: 2026-06-30}}\n" +
		"  - {name: " + a.name("Third") + ", positions: [RB], contract: {until: 2028}, loan: {to: " + a.name("Borrower"+other) + ", until: 2026-06-30}, value: 3m}\n" +
		"  - {name: " + a.name("Fourth") + ", positions: [CM], contract: {until: 2026}}\n" +
		"  - {name: " + a.name("Sixth") + ", role: reserve, born: 1919-07-08, positions: [GK], contract: {until: 2029}, id: " + a.name("id"+other) + "}\n"
	if later {
		return text + "  - {name: " + a.name("Seventh") + ", positions: [LB], contract: {until: 2030}, joins: {on: 2026-07-01, from: " + a.name("Seller") + ", fee: 3m}}\n"
	}
	return text + "  - {name: " + a.name("Fifth") + ", positions: [LB], contract: {until: 2030}, leaves: {on: 2026-07-01, to: " + a.name("Buyer") + ", fee: 3m}}\n"
}

// The files that cannot be read as squads, each with another kind of error.
func (a *attack) brokenSquads() []string {
	const head = "as_of: 2026-03-11\nplayers: []\n"
	list := []string{
		"club: \"" + `::error::\e[2J\u202e\u009b##[x]@octocat` + "\"\n" + head,
		"club: A\n? " + a.name("key") + "\n: 1\n" + head,
		"club: A\ncurrency: " + a.name("money") + " # ##[x]\u202e ::error::\n" + head,
		"club: *::error::##[x]\n" + head,
		"club: [##[x]\n::error::x\n",
		"club: A\nplayers: [ ##[x]\xff\n",
		"club: a\x1b[2J##[x]\n" + head,
		"##[x]\u2028::error::\nclub: A\n" + head,
		"club: A\n  ::error::##[add-mask]octocat\nformation: " + a.name("formation") + "\n" + head,
	}
	for range 12 { // more than GitHub shows
		list = append(list, "club: A\ncover: "+a.name("cover")+"\n"+head)
	}
	return list
}

// export is what another program writes of a club's players.
func (a *attack) export(titles, until string, players ...string) string {
	var text strings.Builder
	w := csv.NewWriter(&text)
	rows := [][]string{append(strings.Split(titles, ","), a.file("heading"))}
	for _, who := range players {
		plain := []string{a.plain(who), a.plain("Ashby"), "Centre-Back", until, "3000000", "", "1999-01-02", a.file("cell")}
		if rows = append(rows, plain); who == "D" { // what cannot be read, and what is left out
			rows = append(rows, []string{a.file(who), a.plain("Ashby"), a.file("position"), a.file("until"), a.file("value"), a.file("lender"), a.file("born"), ""}, plain, plain[:5])
		}
	}
	if err := w.WriteAll(rows); err != nil {
		panic(err)
	}
	return text.String()
}

// build makes the files in the working directory.
func (a *attack) build(t *testing.T) {
	t.Helper()
	write := func(text string, path ...string) string {
		name := strings.Join(path, string(filepath.Separator)) // as it is: Join would clean it
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return name
	}
	a.before, a.after = write(a.squad(false), a.file("before")+".yaml"), write(a.squad(true), a.file("after")+".yaml")
	a.folder, a.later = a.file("folder"), a.file("later")
	write(a.squad(false), a.folder, a.file("club")+".yaml")
	write(a.squad(true), a.later, a.file("club")+".yaml")
	var ending strings.Builder
	for _, who := range []string{"A", "B", "C"} {
		ending.WriteString("  - {name: " + a.name(who) + ", positions: [CB], contract: {until: 2026}, value: 3m}\n")
	}
	a.free = write("club: "+a.name("free")+"\nas_of: 2026-03-11\nplayers:\n"+ending.String(), a.file("free")+".yaml")
	a.data, a.broken = a.file("data"), a.file("broken")
	write(a.squad(false), a.data, "squads", a.plain("key")+".yaml")
	write(a.squad(false), a.data, "squads", a.file("club")+".yaml")
	write("name: "+a.name("league")+"\nleague: true\nseasons:\n  2026: {opening: 2026-08-22, closing: 2027-05-30}\n", a.data, "competitions", a.plain("cup")+".yaml")
	for i, text := range a.brokenSquads() {
		write(text, a.broken, "squads", string(rune('a'+i))+a.file("broken")+".yaml")
		write(text, a.broken, "competitions", string(rune('a'+i))+".yaml")
	}
	for format, titles := range map[string]string{
		"csv":           "Name,Club,Position,Contract,Value,Loan from,Born",
		"transfermarkt": "name,club,position,contract_expires,market_value_eur,joined,date_of_birth",
		"eafc":          "long_name,club_name,player_positions,club_contract_valid_until_year,value_eur,club_loaned_from,dob",
		"fm":            "Name,Club,Position,Expires,Transfer Value,Loaned From,Date of Birth",
	} {
		write(a.export(titles, "2027", "A", "B", "C", "D"), a.file(format)+".csv")
		write(a.export(titles, "2026", "B", "C", "D", "E"), a.file(format+"later")+".csv")
	}
	git := func(args ...string) {
		cmd := exec.Command("git", append([]string{"--literal-pathspecs"}, args...)...)
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
	}
	git("init", "-q")
	git("add", "--", a.before, a.folder)
	git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "x")
	a.rev = "HEAD"
}

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
		add("depth diff --format "+format, form, a.before, a.after, "--data", a.data, "--exit-code", "--fail-on", "thin")
		add("depth diff --format "+format, form, a.later, a.folder, "--fail-on", "thin")
		add("depth diff --format "+format, form, a.before+"@"+a.rev, a.after)
		add("depth diff --format "+format, form, a.folder+"@"+a.rev, a.later)
		add("depth diff --format "+format, form, a.before, a.broken)
		add("depth diff --format "+format, form, a.before+"@"+a.file("rev"), a.after)
	}
	add("depth --format csv", commaSeparated, a.before, "--places")
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
	add("depth fmt", verbatim, a.before) // the file itself
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
	runs = append(runs, hostileRun{command: "depth __complete", dull: true, form: plain, args: []string{"--data", a.data, ""}})
	for _, command := range []string{"depth help", "depth schema", "depth version", "depth completion bash", "depth completion zsh", "depth completion fish", "depth completion powershell"} {
		runs = append(runs, hostileRun{command: command, dull: true, form: plain})
	}
	return runs
}

// everything is all commands and formats that there are.
func everything(t *testing.T) []string {
	t.Helper()
	root := newRoot(streams{strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{}})
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
	root := newRoot(streams{strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{}})
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
	for _, start := range hostileStart {
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
