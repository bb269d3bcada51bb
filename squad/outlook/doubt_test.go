package outlook_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad/outlook"
)

func setOf(list ...outlook.Doubt) outlook.Doubts {
	var s outlook.Doubts
	for _, d := range list {
		s = s.With(d)
	}
	return s
}

// allDoubts are all there are, in their fixed order.
var allDoubts = []outlook.Doubt{
	outlook.Injured, outlook.Absent, outlook.InjuryProne, outlook.Untried, outlook.Option, outlook.PartSeason, outlook.ContractUnknown,
	outlook.LoanUnknown, outlook.OutOfPosition, outlook.FinalYear, outlook.Ageing, outlook.AgeUnknown,
}

func TestDoubtsWithAndHas(t *testing.T) {
	for _, d := range allDoubts {
		s := outlook.Doubts(0).With(d)
		for _, e := range allDoubts {
			if got, want := s.Has(e), e == d; got != want {
				t.Errorf("the set of %s has %s: %t, want %t", d, e, got, want)
			}
		}
		if s.With(d) != s {
			t.Errorf("the set of %s is another with the same doubt again", d)
		}
	}
}

func TestDoubtsListIsInFixedOrder(t *testing.T) {
	for _, test := range []struct {
		name string
		set  outlook.Doubts
		want []outlook.Doubt
	}{
		{"none", 0, []outlook.Doubt{}},
		{"one", setOf(outlook.Ageing), []outlook.Doubt{outlook.Ageing}},
		{
			"put in the other way round", setOf(outlook.FinalYear, outlook.Option, outlook.Injured),
			[]outlook.Doubt{outlook.Injured, outlook.Option, outlook.FinalYear},
		},
		{"all", setOf(allDoubts...), allDoubts},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.set.List(); got == nil || !slices.Equal(got, test.want) {
				t.Errorf("list %#v, want %#v", got, test.want)
			}
			if got := slices.Collect(test.set.All()); !slices.Equal(got, test.want) {
				t.Errorf("all %v, want %v", got, test.want)
			}
		})
	}
}

func TestDoubtsAllCanStopEarly(t *testing.T) {
	var got []outlook.Doubt
	for d := range setOf(allDoubts...).All() {
		got = append(got, d)
		if d == outlook.Untried {
			break
		}
	}
	if want := []outlook.Doubt{outlook.Injured, outlook.Absent, outlook.InjuryProne, outlook.Untried}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestDoubtsByWhatTheyAreAbout(t *testing.T) {
	all := setOf(allDoubts...)
	for _, test := range []struct {
		name string
		got  outlook.Doubts
		want []outlook.Doubt
	}{
		{"about the season", all.AboutSeason(), []outlook.Doubt{
			outlook.Injured, outlook.Absent, outlook.InjuryProne, outlook.Untried, outlook.Option, outlook.PartSeason,
			outlook.ContractUnknown, outlook.LoanUnknown, outlook.OutOfPosition,
		}},
		{"unknown", all.Unknown(), []outlook.Doubt{outlook.ContractUnknown, outlook.LoanUnknown}},
		{"known", all.Known(), []outlook.Doubt{
			outlook.Injured, outlook.Absent, outlook.InjuryProne, outlook.Untried, outlook.Option, outlook.PartSeason,
			outlook.OutOfPosition, outlook.FinalYear, outlook.Ageing, outlook.AgeUnknown,
		}},
		{"known about the season", all.AboutSeason().Known(), []outlook.Doubt{
			outlook.Injured, outlook.Absent, outlook.InjuryProne, outlook.Untried, outlook.Option, outlook.PartSeason, outlook.OutOfPosition,
		}},
		{"of later seasons only", setOf(outlook.FinalYear, outlook.Ageing, outlook.AgeUnknown).AboutSeason(), nil},
		{"nothing unknown", setOf(outlook.Injured, outlook.Ageing).Unknown(), nil},
		{"nothing known", setOf(outlook.ContractUnknown, outlook.LoanUnknown).Known(), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if want := setOf(test.want...); test.got != want {
				t.Errorf("got %v, want %v", test.got.List(), test.want)
			}
		})
	}
}

func TestDoubtsAreWords(t *testing.T) {
	got, err := json.Marshal(setOf(allDoubts...).List())
	if err != nil {
		t.Fatal(err)
	}
	const want = `["injured","absent","injury-prone","untried","option","part season","contract unknown",` +
		`"loan end unknown","out of position","final year","ageing","age unknown"]`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, _ := json.Marshal(outlook.Doubts(0).List()); string(got) != "[]" {
		t.Errorf("no doubts are %s in JSON, want []", got)
	}
}
