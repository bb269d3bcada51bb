package squad_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

// The first kind of which a word is found in the description is meant.
func TestLayoffsOf(t *testing.T) {
	l := &squad.Layoffs{Kinds: []squad.Layoff{
		{Kind: "cruciate", Words: []string{"cruciate", "=acl"}},
		{Kind: "arm", Words: []string{"=arm", "arm injury"}},
		{Kind: "knee", Words: []string{"knee", "medial ligament", "-menisk"}},
		{Kind: "thigh", Words: []string{"-=schenkel", "=-bein"}},
		{Kind: "unspecified", Words: []string{"injury", "unknown injury"}},
	}}
	for what, want := range map[string]string{
		"knee":                 "knee",
		"Knee (cruciate)":      "cruciate", // not the first word: the first kind
		"KNEE surgery":         "knee",
		"left kneecap":         "knee",
		"médial  ligament":     "knee",
		"medial-ligament tear": "knee",
		"Außenmeniskusriss":    "knee",
		"Menisk":               "knee",
		"broken arm":           "arm",
		"arm":                  "arm",
		"(arm)":                "arm",
		"arm injury":           "arm",
		"tear/acl":             "cruciate",
		"tear,acl":             "cruciate",
		"d'acl":                "cruciate",
		"linkes Bein":          "thigh",
		"Standbein":            "thigh",
		"":                     "unspecified",
		" - ":                  "unspecified",
		"Injury":               "unspecified",
		"Unknown injury":       "unspecified",
		"ligament, medial":     "",
		"harm, alarm, armband": "",
		"acls":                 "",
		"macl":                 "",
		"kné":                  "",
		"Beinchen":             "",
		"spleen injury":        "", // more than that it is an injury, but nothing that is known
		"injury, unknown":      "",
		"香川":                   "",
	} {
		kind, known := l.Of(what)
		expect.Equal(t, what, kind.Kind, want)
		expect.Equal(t, what+" is known", known, want != "")
	}
	_, known := (&squad.Layoffs{}).Of("")
	expect.Equal(t, "of no kinds", known, false)
}

// figures are those of kinds of injuries: a short one, one with a long tail, one that is
// much the same for everybody, and one that is the same for all.
var figures = []squad.Layoff{
	{Median: 5, NineInTen: 18}, {Median: 38, NineInTen: 238}, {Median: 220, NineInTen: 339}, {Median: 10, NineInTen: 10},
}

func TestLayoffBack(t *testing.T) {
	for i, l := range figures {
		if i < 3 {
			expect.Equal(t, "median from the first day", l.Back(0.5, 0), l.Median)
			expect.Equal(t, "nine in ten from the first day", l.Back(0.9, 0), l.NineInTen)
		}
		most := 0
		for _, out := range []int{0, 1, 2, 5, 9, 10, 11, 100, 1000, 10_000, 100_000, 1 << 30} {
			likely, surely := l.Back(0.5, out), l.Back(0.9, out)
			if likely <= out || surely < likely || surely > out+3650 {
				t.Errorf("%+v, out for %d days: likely after %d, surely after %d", l, out, likely, surely)
			}
			if surely < most {
				t.Errorf("%+v: surely after %d days, but after %d for one who is out for longer", l, most, surely)
			}
			most = surely
		}
	}
	zero := squad.Layoff{}
	if got := zero.Back(0.9, 3); got != 4 {
		t.Errorf("without figures: after %d days", got)
	}
}

// Of lengths that are drawn from the log-normal, those that last for longer than some days
// are over by the likely day in half of the cases, and by the sure day in nine of ten.
func TestLayoffBackHoldsItsShares(t *testing.T) {
	const draws = 200_000
	r := rand.New(rand.NewPCG(11, 3))
	for _, l := range figures[:3] {
		mu, sigma := math.Log(float64(l.Median)), math.Log(float64(l.NineInTen)/float64(l.Median))/1.2815515655446004
		lengths := make([]float64, draws)
		for i := range lengths {
			lengths[i] = math.Exp(mu + sigma*r.NormFloat64())
		}
		slices.Sort(lengths)
		for _, out := range []int{0, l.Median / 2, l.Median, l.NineInTen, l.NineInTen * 3 / 2} {
			first, _ := slices.BinarySearch(lengths, float64(out))
			rest := lengths[first:]
			for _, share := range []float64{0.5, 0.9} {
				day := l.Back(share, out)
				within := func(day int) float64 {
					n, _ := slices.BinarySearch(rest, float64(day))
					return float64(n) / float64(len(rest))
				}
				// A day is as exact as it gets, and four standard errors are chance.
				chance := 4 * math.Sqrt(share*(1-share)/float64(len(rest)))
				if within(day) < share-chance || within(day-1) > share+chance {
					t.Errorf("%+v, out for %d days: %.3f of %d are back after %d, %.3f a day before, want %.1f",
						l, out, within(day), len(rest), day, within(day-1), share)
				}
			}
		}
	}
}
