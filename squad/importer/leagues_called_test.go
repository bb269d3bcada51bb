package importer

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
)

func TestLeaguesAsked(t *testing.T) {
	keys := func(leagues []League) string {
		var keys []string
		for _, l := range leagues {
			keys = append(keys, l.Competition)
		}
		return strings.Join(keys, " ")
	}
	for name, want := range map[string]string{
		"premier-league": "premier-league", "Premier League": "premier-league", "epl": "premier-league", "gb1": "premier-league",
		"L1": "bundesliga", "bundesliga": "bundesliga", "Bundesliga (Austria)": "austrian-bundesliga", "Championship": "championship",
		"liga 1": "superliga-romania liga-1-peru", "": "", "the pub league": "",
	} {
		expect.Equal(t, "called "+name, keys(LeaguesCalled(name)), want)
	}
	for country, want := range map[string]string{
		"scotland": "scottish-premiership", "Korea Republic": "k-league-1", "USA": "major-league-soccer", "canada": "major-league-soccer",
		"": "", "Atlantis": "",
	} {
		expect.Equal(t, "in "+country, keys(LeaguesIn(country)), want)
	}
}
