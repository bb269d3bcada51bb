package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/squadfile"
)

// A reader must never see what is not so: each console block of the pages is run,
// in a folder with the files that its text speaks of, and prints what it shows.
// There `⋮` stands for lines, and `…` at the end of a line for the rest of it.
func TestReadmeConsole(t *testing.T) {
	env := readmeEnv(t)
	for _, b := range blocksOf(t, "console") {
		t.Run(b.place, func(t *testing.T) {
			dir := readmeFolder(t)
			for _, c := range b.commands() {
				if got, _ := runIn(t, dir, env, "sh", "-c", c.typed); !shows(c.shown, got) {
					t.Errorf("%s\n%s\nthe page shows\n%s", c.typed, got, strings.Join(c.shown, "\n"))
				}
			}
		})
	}
}

// The lines of the shell blocks show no output, but each can be typed as it stands.
func TestReadmeShell(t *testing.T) {
	env := readmeEnv(t)
	for _, b := range blocksOf(t, "sh") {
		t.Run(b.place, func(t *testing.T) {
			for _, program := range []string{"jq", "git"} {
				if _, err := exec.LookPath(program); err != nil && strings.Contains(b.text, program+" ") {
					t.Skip("no " + program + " here")
				}
			}
			dir := readmeFolder(t)
			if err := os.Remove(filepath.Join(dir, "wrong.yaml")); err != nil { // or depth list tells of it
				t.Fatal(err)
			}
			if strings.Contains(b.text, "git config") {
				runIn(t, dir, env, "git", "init", "-q")
			}
			env := append(slices.Clone(env), "XDG_DATA_HOME="+dir, "XDG_CACHE_HOME="+dir)
			for line := range strings.Lines(b.text) {
				if league, ok := strings.CutPrefix(line, "depth fetch "); ok { // a folder stands for the dataset
					line = "depth fetch --from . " + league
				}
				if got, status := runIn(t, dir, env, "sh", "-ec", line); status > exitNo || strings.Contains(got, "jq: error") {
					t.Errorf("%sstatus %d\n%s", line, status, got)
				}
			}
		})
	}
}

// What other programs print around depth's own lines cannot be run. The lines are
// depth's all the same.
func TestReadmeTextOfOthers(t *testing.T) {
	env := readmeEnv(t)
	dir := workspace(t, goodSquad)
	broken := "club: Everton\nas_of: 2026-03-11\nplayers:\n- {name: James Tarkowski, postions: [CB], contract: {until: 2028-06-30}}\n"
	if err := os.WriteFile(filepath.Join(dir, "squads/everton.yaml"), []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	one, _ := runIn(t, dir, env, "sh", "-c", "depth check squads/everton.yaml")
	all, _ := runIn(t, dir, env, "sh", "-c", "depth check squads")
	problem, _, _ := strings.Cut(one, "\n")
	texts := blocksOf(t, "text")
	if len(texts) != 2 {
		t.Fatalf("%d blocks of text: each must be held here", len(texts))
	}
	if !strings.Contains(texts[0].text, "\n"+one) {
		t.Errorf("pre-commit does not show\n%s\nbut\n%s", one, texts[0].text)
	}
	told := all[strings.LastIndexByte(strings.TrimSpace(all), '\n')+1:]
	if want := "Error: " + problem + "\n" + told; texts[1].text != want {
		t.Errorf("GitHub does not show\n%s\nbut\n%s", want, texts[1].text)
	}
	_, message, _ := strings.Cut(problem, ": ")
	page := strings.Join(strings.Fields(string(must(os.ReadFile("topics/ci.md")))), " ")
	for _, want := range []string{strings.TrimSpace(told), message} {
		if !strings.Contains(page, "`"+want+"`") {
			t.Errorf("of GitLab it does not say `%s`", want)
		}
	}
}

// Squad files and parts of them that the README shows can be read, and what is set up
// in CI is there.
func TestReadmeYAML(t *testing.T) {
	const head, tail = "club: A\nas_of: 2026-03-11\n", "players: []\n"
	type hook struct{ ID string }
	var hooks []hook
	readYAML(t, "../../.pre-commit-hooks.yaml", &hooks)
	var action struct{ Inputs map[string]any }
	readYAML(t, "../../action.yml", &action)
	for _, b := range blocksOf(t, "yaml") {
		if name, scenario, ok := b.scenario(); ok {
			if _, err := squadfile.ReadScenario(name, []byte(scenario)); err != nil {
				t.Errorf("%s: %v", b.place, err)
			}
			continue
		}
		var err error
		switch first, _, _ := strings.Cut(strings.TrimSpace(b.text), ":"); first {
		case "club":
			_, err = squadfile.Parse("page.md", []byte(b.text))
		case "expect":
			_, err = squadfile.Parse("page.md", []byte(head+b.text+tail))
		case "born":
			_, err = squadfile.Parse("page.md", []byte(head+"players:\n  - name: B\n"+b.text))
		case "repos":
			var shown struct {
				Repos []struct{ Hooks []hook }
			}
			if err = yaml.Unmarshal([]byte(b.text), &shown); err != nil {
				break
			}
			for _, h := range shown.Repos[0].Hooks {
				if !slices.Contains(hooks, h) {
					t.Errorf("%s: there is no hook %s", b.place, h.ID)
				}
			}
		case "jobs":
			var jobs struct {
				Jobs struct {
					Squads struct {
						Steps []struct{ With map[string]any }
					}
				}
			}
			err = yaml.Unmarshal([]byte(b.text), &jobs)
			for _, step := range jobs.Jobs.Squads.Steps {
				for input := range step.With {
					if action.Inputs[input] == nil {
						t.Errorf("%s: action.yml has no input %s", b.place, input)
					}
				}
			}
		case "squads":
			var job struct{ Squads struct{ Script []string } }
			err = yaml.Unmarshal([]byte(b.text), &job)
			for _, line := range job.Squads.Script {
				checkTyped(t, line)
			}
		default:
			if !strings.HasPrefix(b.text, "#") {
				err = fmt.Errorf("nothing is known of a block of %s", first)
			}
		}
		if err != nil {
			t.Errorf("%s: %v", b.place, err)
		}
	}
}

// The program for Go programmers is an example of the package, whose output is held.
func TestReadmeGo(t *testing.T) {
	example := string(must(os.ReadFile("../../squad/plan/readme_example_test.go")))
	for _, b := range blocksOf(t, "go") {
		if indented := regexp.MustCompile(`(?m)^(.)`).ReplaceAllString(b.text, "\t$1"); !strings.Contains(example, indented) {
			t.Errorf("%s: squad/plan/readme_example_test.go does not run\n%s", b.place, b.text)
		}
	}
}

// Between the lines there are only commands and flags that exist, and benchmarks that
// exist too.
func TestReadmeInline(t *testing.T) {
	for span := range spansOf(t) {
		switch {
		case strings.HasPrefix(span, "depth "):
			checkTyped(t, span)
		case strings.HasPrefix(span, "--"):
			name, _, _ := strings.Cut(strings.TrimPrefix(span, "--"), " ")
			if !anyFlag(newRoot(streams{pager: &pager{}}), name) {
				t.Errorf("`%s`: no command has this flag", span)
			}
		case strings.HasPrefix(span, "go test ") && strings.Contains(span, "-bench "):
			checkBenchmark(t, span)
		}
	}
}

// Links between the pages and to other files lead somewhere.
func TestReadmeLinks(t *testing.T) {
	links := 0
	for _, page := range append(handbook(), "../../data/README.md") {
		for _, m := range regexp.MustCompile(`\]\(([^)#]+)[^)]*\)`).FindAllStringSubmatch(string(must(os.ReadFile(page))), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			links++
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), m[1])); err != nil {
				t.Errorf("%s: %v", page, err)
			}
		}
	}
	if links < 20 {
		t.Errorf("%d links", links)
	}
}

// The README is a first page: what else there is to say is a topic.
func TestReadmeIsShort(t *testing.T) {
	if lines := strings.Count(string(must(os.ReadFile("../../README.md"))), "\n"); lines >= 250 {
		t.Errorf("the README has %d lines", lines)
	}
}

// checkTyped asks whether what is typed after depth is a command with flags of its own.
// Words in capitals stand for something else.
func checkTyped(t *testing.T, typed string) {
	t.Helper()
	args := strings.Fields(typed)
	if args[0] != "depth" {
		return
	}
	if i := slices.Index(args, ">"); i > 0 {
		args = args[:i]
	}
	root := newRoot(streams{pager: &pager{}})
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	cmd, rest, err := root.Find(args[1:])
	if err == nil {
		err = cmd.ParseFlags(rest)
	}
	if err != nil && !errors.Is(err, pflag.ErrHelp) {
		t.Errorf("`%s`: %v", typed, err)
	}
}

func anyFlag(cmd *cobra.Command, name string) bool {
	has := func(flags *pflag.FlagSet) bool { return flags.Lookup(name) != nil }
	below := func(c *cobra.Command) bool { return anyFlag(c, name) }
	return has(cmd.Flags()) || has(cmd.PersistentFlags()) || slices.ContainsFunc(cmd.Commands(), below)
}

// checkBenchmark looks for a benchmark in the package of a command of go test.
func checkBenchmark(t *testing.T, typed string) {
	t.Helper()
	m := regexp.MustCompile(`-bench '?([^' ]+)'?.* (\./\S+)`).FindStringSubmatch(typed)
	if m == nil {
		t.Errorf("`%s` names no benchmark or no package", typed)
		return
	}
	name := regexp.MustCompile(strings.ReplaceAll(m[1], `\|`, "|"))
	for _, file := range must(filepath.Glob("../../" + m[2] + "/*_test.go")) {
		for _, f := range regexp.MustCompile(`(?m)^func (Benchmark\w+)`).FindAllStringSubmatch(string(must(os.ReadFile(file))), -1) {
			if name.MatchString(f[1]) {
				return
			}
		}
	}
	t.Errorf("`%s`: there is no such benchmark", typed)
}
