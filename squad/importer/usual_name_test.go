package importer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/expect"
)

// A table without leagues is one of the league of its clubs if it has ten of them: fewer
// may be namesakes from elsewhere. What a table says of a league counts.
func TestLeagueByClubs(t *testing.T) {
	registered := func(name, _ string) *squad.ClubNames {
		if usual, ok := strings.CutSuffix(name, " Football Club"); ok {
			return &squad.ClubNames{Club: usual, League: "premier-league"}
		}
		return nil
	}
	for _, tt := range []struct {
		clubs  int
		league string // of all players
		want   []string
	}{
		{9, "", nil},
		{10, "", []string{"premier-league"}},
		{10, "Serie A of nowhere", nil},
	} {
		text := "player_id,name,sub_position,date_of_birth,contract_expires,club,league\n"
		for i := range tt.clubs {
			text += fmt.Sprintf("%d,Al Stark %d,Goalkeeper,2000-01-01,2028-06-30,Town %c Football Club,%s\n", i, i, 'A'+i, tt.league)
		}
		text += fmt.Sprintf("99,Cy Orr,Goalkeeper,2000-01-01,2028-06-30,Elsewhere,%s\n", tt.league)
		found, err := expect.Must(importer.Lookup("transfermarkt")).Read(
			[]importer.Source{{Name: "players.csv", Reader: strings.NewReader(text)}},
			importer.Options{AsOf: squad.NewDate(2026, 3, 11), Registered: registered})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range found.Clubs {
			want := tt.want
			if c.Squad.Club == "Elsewhere" {
				want = nil
			}
			if !slices.Equal(c.Squad.Competitions, want) {
				t.Errorf("%d clubs, league %q: %s plays in %q, want %q", tt.clubs, tt.league, c.Squad.Club, c.Squad.Competitions, want)
			}
		}
	}
}
