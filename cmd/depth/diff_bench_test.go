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
	depth := filepath.Join(b.TempDir(), "depth")
	build := exec.Command("go", "build", "-o", depth, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as the README builds it
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
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
	src, err := os.ReadFile("../../data/squads/liverpool.yaml")
	if err != nil {
		b.Fatal(err)
	}
	blocks := strings.SplitAfter(string(src), "\n  - name:")
	squad := strings.TrimSuffix(strings.Join(blocks[:29], ""), "\n  - name:") + "\n"
	keepers, others := strings.Index(squad, "  # Goalkeepers"), strings.Index(squad, "  # Defenders")
	variants := []struct {
		name string
		real int
		text string
	}{
		{"re-quoted dates", 0, regexp.MustCompile(`: (\d{4}-\d\d-\d\d)`).ReplaceAllString(squad, ": '$1'")},
		{"reordered", 0, squad[:keepers] + squad[others:] + squad[keepers:others]},
		{"an accent", 1, strings.Replace(squad, "Ibrahima Konaté", "Ibrahima Konate", 1)},
		{"a season", -1, strings.NewReplacer("2027-06-30", "2029-06-30", "Ibrahima Konaté", "Ibrahima Konate", "as_of: 2026-03-11", "as_of: 2026-06-20").Replace(squad)},
	}
	dir := b.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			b.Fatal(err)
		}
		return name
	}
	was := write("liverpool.yaml", squad)
	var list []filePair
	for _, v := range variants {
		list = append(list, filePair{v.name, was, write(v.name+".yaml", v.text), v.real})
	}
	madrid, err := os.ReadFile("../../data/squads/real-madrid.yaml")
	if err != nil {
		b.Fatal(err)
	}
	from := strings.Index(string(madrid), "  - name: Dean Huijsen")
	to := from + strings.Index(string(madrid)[from+1:], "  - name:") + 1
	write("sold/before/liverpool.yaml", squad)
	write("sold/before/madrid.yaml", string(madrid))
	write("sold/after/liverpool.yaml", squad+string(madrid)[from:to])
	write("sold/after/madrid.yaml", string(madrid)[:from]+string(madrid)[to:])
	list = append(list, filePair{"a transfer", filepath.Join(dir, "sold/before"), filepath.Join(dir, "sold/after"), 1})

	season := variants[len(variants)-1].text
	for i := range 20 {
		club := strings.NewReplacer("club: Liverpool", fmt.Sprintf("club: Club %c", 'A'+i), "aliases: [lfc, liverpool-fc]\n", "", "born: ", fmt.Sprintf("id: c%d\n    born: ", i))
		ids := 0
		numbered := func(text string) string {
			ids = 0
			return regexp.MustCompile(`id: c\d+`).ReplaceAllStringFunc(club.Replace(text), func(id string) string {
				ids++
				return fmt.Sprintf("%s-%d", id, ids)
			})
		}
		write(fmt.Sprintf("before/%02d.yaml", i), numbered(squad))
		write(fmt.Sprintf("after/%02d.yaml", i), numbered(season))
	}
	return append(list, filePair{"20 clubs", filepath.Join(dir, "before"), filepath.Join(dir, "after"), -1})
}
