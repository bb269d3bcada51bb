package diff_test

import (
	"io/fs"
	"math/rand/v2"
	"regexp"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/squadfile"
)

// A file that is written in another way is the same: keys in another order, other quotes,
// other brackets, no comments, coarse dates.
func TestRewrittenFilesAreTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for _, name := range []string{"liverpool", "real-madrid"} {
		src, err := fs.ReadFile(data.Files, "squads/"+name+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		before, err := squadfile.Parse(name, src)
		if err != nil {
			t.Fatal(err)
		}
		for range rounds(t, 60) {
			var doc yaml.Node
			if err := yaml.Unmarshal(src, &doc); err != nil {
				t.Fatal(err)
			}
			rewrite(r, &doc, "")
			written, err := yaml.Marshal(&doc)
			if err != nil {
				t.Fatal(err)
			}
			after, err := squadfile.Parse(name, written)
			if err != nil {
				t.Fatalf("%v in\n%s", err, written)
			}
			if c := diff.Compare(before, after, &squad.Competition{}); len(c.Events) > 0 {
				t.Fatalf("%s rewritten: %s in\n%s", name, kinds(c), written)
			}
		}
	}
}

var endOfSeason = regexp.MustCompile(`^(\d{4})-06-30$`)

func rewrite(r *rand.Rand, n *yaml.Node, key string) {
	n.HeadComment, n.LineComment, n.FootComment = "", "", ""
	switch n.Kind {
	case yaml.MappingNode:
		pairs := len(n.Content) / 2
		r.Shuffle(pairs, func(i, j int) {
			n.Content[2*i], n.Content[2*j] = n.Content[2*j], n.Content[2*i]
			n.Content[2*i+1], n.Content[2*j+1] = n.Content[2*j+1], n.Content[2*i+1]
		})
		for i := 0; i < len(n.Content); i += 2 {
			rewrite(r, n.Content[i], "")
			rewrite(r, n.Content[i+1], n.Content[i].Value)
		}
		n.Style = []yaml.Style{0, yaml.FlowStyle}[r.IntN(2)]
	case yaml.SequenceNode, yaml.DocumentNode:
		for _, item := range n.Content {
			rewrite(r, item, key)
		}
		n.Style = []yaml.Style{0, yaml.FlowStyle}[r.IntN(2)]
	case yaml.ScalarNode:
		coarse := []string{"$1-06-30", "$1-06", "$1"}
		if key == "until" || key == "option" {
			n.Value = endOfSeason.ReplaceAllString(n.Value, coarse[r.IntN(3)])
		}
		n.Style = []yaml.Style{yaml.SingleQuotedStyle, yaml.DoubleQuotedStyle}[r.IntN(2)]
	}
}
