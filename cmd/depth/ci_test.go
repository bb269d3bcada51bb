package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

const (
	goodSquad = "club: Everton\nas_of: 2026-03-11\n\nplayers: []\n"
	badSquad  = "club: Liverpool\nas_of: 2026-03-11\n\nplayers:\n  - name: Virgil van Dijk\n    postions: [CB]\n    contract: {until: 2027-06-30}\n"
	ownLeague = "club: Everton\ncompetitions: [works-league]\nas_of: 2026-03-11\n\nplayers: []\n"
	oddForm   = "as_of: 2026-03-11\nclub: Liverpool\nplayers: []\n"

	worksLeague = "name: Works League\nleague: true\n"
)

type hook struct{ ID, Entry, Language, Files string }

func readHooks(t *testing.T) []hook {
	t.Helper()
	var hooks []hook
	readYAML(t, "../../.pre-commit-hooks.yaml", &hooks)
	if len(hooks) != 2 {
		t.Fatalf("%d hooks", len(hooks))
	}
	return hooks
}

// run runs the hook's entry, split at spaces, with the names of changed files.
func (h hook) run(t *testing.T, dir string, files ...string) (output string, status int) {
	t.Helper()
	entry := strings.Fields(h.Entry)
	if entry[0] != "depth" {
		t.Fatalf("entry %q", h.Entry)
	}
	return runIn(t, dir, nil, program(t), append(entry[1:], files...)...)
}

// The hooks do what pre-commit would have them do: their entry, split at
// spaces, with the names of the changed files that they ask for.
func TestPreCommitHooks(t *testing.T) {
	hooks := readHooks(t)
	for _, hook := range hooks {
		files := regexp.MustCompile(hook.Files)
		if hook.Language != "golang" || !files.MatchString("squads/a.yaml") || !files.MatchString("our/squads/more/b.yml") || files.MatchString(".github/workflows/ci.yaml") {
			t.Errorf("hook %+v", hook)
		}
		for _, test := range []struct {
			content, says string
			status        int
		}{
			{goodSquad, "", 0},
			{badSquad, `unknown key "postions"`, map[string]int{"depth-check": 1, "depth-fmt": 2}[hook.ID]},
			{oddForm, map[string]string{"depth-fmt": "squads/a.yaml"}[hook.ID], 0},
		} {
			dir := workspace(t, test.content)
			out, status := hook.run(t, dir, "squads/a.yaml")
			if status != test.status || !strings.Contains(out, test.says) || test.says == "" && out != "" {
				t.Errorf("%s of %q: status %d, %q; want %d, %q", hook.ID, test.content, status, out, test.status, test.says)
			}
			// pre-commit fails when a hook has changed a file.
			changed := string(must(os.ReadFile(filepath.Join(dir, "squads/a.yaml")))) != test.content
			if changed != (hook.ID == "depth-fmt" && test.content == oddForm) {
				t.Errorf("%s of %q: changed %t", hook.ID, test.content, changed)
			}
		}
	}
}

// action is what action.yml says.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Using string
		Steps []struct {
			Uses, Shell, Run string
			Env              map[string]string
		}
	}
}

func readAction(t *testing.T) action {
	t.Helper()
	var a action
	readYAML(t, "../../action.yml", &a)
	return a
}

// run runs the steps of the action as on GitHub: bash, inputs in the environment, the
// action's own folder, a folder for what is built.
func (a action) run(t *testing.T, bash, dir, built string, inputs map[string]string) (log string, status int) {
	t.Helper()
	for _, step := range a.Runs.Steps {
		if step.Run == "" {
			if !regexp.MustCompile(`^actions/[a-z-]+@v\d+$`).MatchString(step.Uses) {
				t.Errorf("step uses %q: pin it to a version", step.Uses)
			}
			continue
		}
		if step.Shell != "bash" || strings.Contains(step.Run, "${{") {
			t.Errorf("a step in %q with %s", step.Shell, step.Run)
		}
		env := []string{"RUNNER_TEMP=" + built, "GITHUB_ACTION_PATH=" + must(filepath.Abs("../.."))}
		for name, value := range step.Env {
			if input, ok := strings.CutPrefix(value, "${{ inputs."); ok {
				input = strings.TrimSuffix(input, " }}")
				value = a.Inputs[input].Default
				if given, ok := inputs[input]; ok {
					value = given
				}
			}
			env = append(env, name+"="+value)
		}
		var out string
		out, status = runIn(t, dir, env, bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
		log += out
		if status != 0 {
			break
		}
	}
	return log, status
}

func bashOf(t *testing.T) string {
	t.Helper()
	bash, err := exec.LookPath("bash")
	if err != nil || runtime.GOOS == "windows" {
		t.Skip("GitHub runs these steps with bash, which is not here")
	}
	return bash
}

func TestAction(t *testing.T) {
	bash, action := bashOf(t), readAction(t)
	if action.Runs.Using != "composite" {
		t.Fatalf("using %q", action.Runs.Using)
	}
	if version := "go " + action.Inputs["go-version"].Default + "."; !strings.Contains(string(must(os.ReadFile("../../go.mod"))), version) {
		t.Errorf("go.mod does not say %s", version)
	}
	built := t.TempDir()
	for _, test := range []struct {
		name   string
		files  []string
		inputs map[string]string
		says   []string
		status int
	}{
		{"all is well", []string{goodSquad}, nil, nil, 0},
		{"a problem", []string{goodSquad, badSquad}, nil, []string{"::error file=squads/b.yaml,line=6,col=5,", "title=unknown-key::"}, 2},
		{"not canonical", []string{oddForm}, nil, []string{"-as_of: 2026-03-11", "::error file=squads/a.yaml,title=fmt::not in the canonical form", "::stop-commands::"}, 1},
		{"the form does not matter", []string{oddForm}, map[string]string{"fmt": "false"}, nil, 0},
		{"needs", []string{goodSquad}, map[string]string{"needs": "short", "season": "2026"}, []string{"title=need-critical::"}, 1},
		{"two paths", []string{goodSquad, badSquad}, map[string]string{"path": "squads/a.yaml\n\n  squads/a.yaml\n"}, nil, 0},
		{"a path that is a flag", []string{goodSquad}, map[string]string{"path": "--help"}, []string{"no such file or"}, 2},
		{"a path that is a command", []string{goodSquad}, map[string]string{"path": "$(touch squads/c.yaml)`touch squads/d.yaml`; touch squads/e.yaml"}, []string{"cannot read"}, 2},
		{"a competition that is not known", []string{ownLeague}, nil, []string{"title=unknown-competition::"}, 1},
		{"a folder of data", []string{ownLeague}, map[string]string{"data": "our data"}, nil, 0},
		{
			"a folder of data that is not there",
			[]string{ownLeague},
			map[string]string{"data": "facts"},
			[]string{"cannot use the data folder facts"},
			2,
		},
		{
			"a folder of data that is a command",
			[]string{goodSquad},
			map[string]string{"data": "$(touch squads/c.yaml)"},
			[]string{"cannot use the data folder $(touch squads/c.yaml)"},
			2,
		},
		{"no path", []string{goodSquad}, map[string]string{"path": " "}, []string{"::error::depth: the input path is empty"}, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := workspace(t, test.files...)
			ours := filepath.Join(dir, "our data", "competitions", "works-league.yaml")
			if err := errors.Join(os.MkdirAll(filepath.Dir(ours), 0o755), os.WriteFile(ours, []byte(worksLeague), 0o644)); err != nil {
				t.Fatal(err)
			}
			log, status := action.run(t, bash, dir, built, test.inputs)
			if status != test.status {
				t.Errorf("status %d, want %d:\n%s", status, test.status, log)
			}
			for _, want := range test.says {
				if !strings.Contains(log, want) {
					t.Errorf("no %q in\n%s", want, log)
				}
			}
			if files := must(os.ReadDir(filepath.Join(dir, "squads"))); len(files) != len(test.files) {
				t.Errorf("files were made: %v", files)
			}
		})
	}
}

func readYAML(t *testing.T, file string, into any) {
	t.Helper()
	if err := yaml.Unmarshal(must(os.ReadFile(file)), into); err != nil {
		t.Fatal(err)
	}
}

// workspace is a folder with squads/a.yaml, squads/b.yaml and so on.
func workspace(t *testing.T, contents ...string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "squads"), 0o755); err != nil {
		t.Fatal(err)
	}
	for i, content := range contents {
		if err := os.WriteFile(filepath.Join(dir, "squads", string(rune('a'+i))+".yaml"), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// program is the test binary under the name under which it is depth.
func program(t *testing.T) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Windows gives a link no other name to run a test binary under")
	}
	name := filepath.Join(t.TempDir(), "depth")
	if err := os.Symlink(must(os.Executable()), name); err != nil {
		t.Fatal(err)
	}
	return name
}

func runIn(t *testing.T, dir string, env []string, name string, args ...string) (output string, status int) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, slices.Concat(os.Environ(), env)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}
