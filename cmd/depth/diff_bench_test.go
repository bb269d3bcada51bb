package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkDiff compares pairs of files with depth diff, and by turns with what
// people would use else: dyff (github.com/homeport/dyff), if there is one in the
// path, and git diff. It reports the median times, the lines that each prints, and how
// many differences each tells where there is none.
func BenchmarkDiff(b *testing.B) {
	depth := built(b)
	tools := []tool{{
		name:        "depth",
		commands:    func(was, is string) [][]string { return [][]string{{depth, "diff", was, is}} },
		counted:     func(was, is string) [][]string { return [][]string{{depth, "diff", was, is, "--format", "csv"}} },
		differences: regexp.MustCompile(`(?m)^(event|move),`),
	}, {
		name:        "git",
		commands:    func(was, is string) [][]string { return [][]string{{"git", "diff", "--no-index", was, is}} },
		differences: regexp.MustCompile(`(?m)^@@`), // hunks
	}}
	if dyff, err := exec.LookPath("dyff"); err == nil {
		tools = append(tools, tool{
			name: "dyff",
			commands: func(was, is string) [][]string {
				return eachFile(was, is, func(was, is string) []string { return []string{dyff, "between", was, is} })
			},
			differences: regexp.MustCompile(`(?m)^  (⇆|±|[+-] )`),
		})
	}
	for _, pair := range pairs(b) {
		b.Run(pair.name, func(b *testing.B) {
			times := make(map[string][]time.Duration)
			told := make(map[string]string)
			for b.Loop() {
				for _, t := range tools {
					start := time.Now()
					told[t.name] = printed(t.commands(pair.was, pair.is))
					times[t.name] = append(times[t.name], time.Since(start))
				}
			}
			b.ReportMetric(0, "ns/op") // of all tools together, which says nothing
			for _, t := range tools {
				slices.Sort(times[t.name])
				b.ReportMetric(float64(times[t.name][len(times[t.name])/2].Microseconds())/1000, "ms-"+t.name)
				b.ReportMetric(float64(strings.Count(told[t.name], "\n")), "lines-"+t.name)
				if pair.real >= 0 {
					b.ReportMetric(float64(t.count(pair, told[t.name])-pair.real), "false-"+t.name)
				}
			}
		})
	}
}

// tool compares two files, or two folders, by one command or by several.
type tool struct {
	name        string
	commands    func(was, is string) [][]string
	counted     func(was, is string) [][]string // whose output is counted; nil: that of commands
	differences *regexp.Regexp                  // begins each difference that is told
}

// printed is what commands print. That two files differ is no failure.
func printed(commands [][]string) string {
	var out bytes.Buffer
	for _, args := range commands {
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Stdout = &out
		_ = cmd.Run()
	}
	return out.String()
}

// count counts the differences that a tool tells.
func (t tool) count(pair filePair, told string) int {
	if t.counted != nil {
		told = printed(t.counted(pair.was, pair.is))
	}
	return len(t.differences.FindAllString(told, -1))
}

// eachFile is a command for each file of a folder, for a tool that compares files.
func eachFile(was, is string, command func(was, is string) []string) [][]string {
	files, err := os.ReadDir(was)
	if err != nil {
		return [][]string{command(was, is)}
	}
	var commands [][]string
	for _, f := range files {
		commands = append(commands, command(filepath.Join(was, f.Name()), filepath.Join(is, f.Name())))
	}
	return commands
}

// filePair is two files or folders with a number of real differences; -1 if they are
// not counted.
type filePair struct {
	name, was, is string
	real          int
}

// pairs are pairs of files of Liverpool, cut down to 28 players, and of folders.
func pairs(b *testing.B) []filePair {
	liverpool, madrid := read(b, "liverpool"), read(b, "real-madrid")
	squad := cut(liverpool, 28)
	keepers, others := strings.Index(squad, "  # Goalkeepers"), strings.Index(squad, "  # Defenders")
	season := strings.NewReplacer("2027-06-30", "2029-06-30", "Ibrahima Konaté", "Ibrahima Konate", "as_of: 2026-03-11", "as_of: 2026-06-20").Replace(squad)
	left, huijsen := without(madrid, "Dean Huijsen")

	dir := folder{b, b.TempDir()}
	was := dir.write("liverpool.yaml", squad)
	list := []filePair{
		{"re-quoted dates", was, dir.write("quoted.yaml", regexp.MustCompile(`: (\d{4}-\d\d-\d\d)`).ReplaceAllString(squad, ": '$1'")), 0},
		{"reordered", was, dir.write("reordered.yaml", squad[:keepers]+squad[others:]+squad[keepers:others]), 0},
		{"an accent", was, dir.write("accent.yaml", strings.Replace(squad, "Ibrahima Konaté", "Ibrahima Konate", 1)), 1},
		{"a season", was, dir.write("season.yaml", season), -1},
		{"a transfer", dir.path("before"), dir.path("after"), 1},
		{"20 clubs", dir.path("20 before"), dir.path("20 after"), -1},
	}
	dir.write("before/liverpool.yaml", squad)
	dir.write("before/madrid.yaml", madrid)
	dir.write("after/liverpool.yaml", squad+huijsen)
	dir.write("after/madrid.yaml", left)
	for i := range 20 {
		name := fmt.Sprintf("/%02d.yaml", i)
		dir.write("20 before"+name, ofClub(squad, i))
		dir.write("20 after"+name, ofClub(season, i))
	}
	return list
}

func read(b *testing.B, club string) string {
	src, err := os.ReadFile("../../data/squads/" + club + ".yaml")
	if err != nil {
		b.Fatal(err)
	}
	return string(src)
}

// player begins a player of a file.
const player = "\n  - name:"

// cut is a squad file with no more than a number of players.
func cut(src string, players int) string {
	parts := strings.SplitAfterN(src, player, players+2)
	return strings.TrimSuffix(strings.Join(parts[:players+1], ""), player) + "\n"
}

// without takes a player out of a squad file.
func without(src, name string) (left, gone string) {
	from := strings.Index(src, player+" "+name) + 1
	to := from + strings.Index(src[from:], player) + 1
	return src[:from] + src[to:], src[from:to]
}

// ofClub is a squad file as that of another club with players of its own.
func ofClub(src string, club int) string {
	src = strings.NewReplacer("club: Liverpool", fmt.Sprint("club: Club ", club), "aliases: [lfc, liverpool-fc]\n", "").Replace(src)
	n := 0
	return regexp.MustCompile(`\n    born: `).ReplaceAllStringFunc(src, func(born string) string {
		n++
		return fmt.Sprintf("\n    id: %d-%d%s", club, n, born)
	})
}

// folder is where files are written to.
type folder struct {
	*testing.B
	dir string
}

func (f folder) path(name string) string { return filepath.Join(f.dir, name) }

func (f folder) write(name, text string) string {
	name = f.path(name)
	err := os.MkdirAll(filepath.Dir(name), 0o777)
	if err == nil {
		err = os.WriteFile(name, []byte(text), 0o666)
	}
	if err != nil {
		f.Fatal(err)
	}
	return name
}
