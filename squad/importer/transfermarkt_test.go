package importer_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/expect"
)

// The headings of the tables of the dataset, as far as they are read.
const (
	playersHeading = "player_id,name,last_season,current_club_id,date_of_birth,sub_position,contract_expiration_date," +
		"current_club_domestic_competition_id,current_club_name,market_value_in_eur"
	clubsHeading     = "club_id,club_code,name,domestic_competition_id"
	transfersHeading = "player_id,transfer_date,transfer_season,from_club_id,to_club_id,from_club_name,to_club_name,transfer_fee," +
		"market_value_in_eur,player_name"
	appearancesHeading = "appearance_id,game_id,player_id,player_club_id,player_current_club_id,date,player_name,competition_id," +
		"yellow_cards,red_cards,goals,assists,minutes_played"
	lineupsHeading = "game_lineups_id,date,game_id,player_id,club_id,player_name,type,position,number,team_captain"
)

// dataset are tables by name, each with the rows below its heading.
type dataset map[string][]string

func (d dataset) sources() []importer.Source {
	var sources []importer.Source
	for _, table := range []struct{ name, heading string }{
		{"players.csv", playersHeading},
		{"clubs.csv", clubsHeading},
		{"transfers.csv", transfersHeading},
		{"appearances.csv", appearancesHeading},
		{"game_lineups.csv", lineupsHeading},
	} {
		if rows, ok := d[table.name]; ok {
			text := table.heading + "\n" + strings.Join(rows, "\n") + "\n"
			sources = append(sources, importer.Source{Name: table.name, Reader: strings.NewReader(text)})
		}
	}
	return sources
}

// readTables imports tables as of 2026-03-11.
func readTables(t testing.TB, sources []importer.Source) *importer.Import {
	t.Helper()
	found, err := expect.Must(importer.Lookup("transfermarkt")).Read(sources, importer.Options{AsOf: squad.NewDate(2026, 3, 11)})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// twoClubs are Marshford (77) and Eastport (78), with a player each whose contracts end in June.
func twoClubs() dataset {
	return dataset{
		"players.csv": {
			"1,Al Stark,2025,77,2000-01-01,Centre-Back,2026-06-30 00:00:00,GB1,Marshford Football Club,5000000",
			"2,Bo Wall,2025,78,2001-01-01,Left Winger,2026-06-30 00:00:00,GB1,Eastport United,7000000",
			"3,Cy Orr,2019,99,1999-01-01,Goalkeeper,,GB1,Nowhere,",
		},
		"clubs.csv": {"77,m,Marshford,GB1", "78,e,Eastport United,GB1"},
	}
}

// What the moves of players say of them, in the file of each club.
func TestTransfers(t *testing.T) {
	tests := []struct {
		name  string
		moves []string
		want  string // of each player: club, id, what is agreed
		told  string
	}{
		{"no moves at all", nil, "Eastport United 2 until 2026-06-30 maybe | Marshford 1 until 2026-06-30 maybe", ""},
		{
			"a loan ends",
			[]string{"1,2026-06-30,25/26,77,78,Marshford,Eastport,0.000,5000000.000,Al Stark"},
			"Eastport United 1 to Marshford 2026-06-30; 2 until 2026-06-30 | Marshford 1 from Eastport United 2026-06-30", "",
		},
		{
			"a loan from a club that is not imported",
			[]string{"1,2026-06-30,25/26,77,500,Marshford,Westhaven,0.000,,Al Stark"},
			"Eastport United 2 until 2026-06-30 | Marshford 1 from Westhaven 2026-06-30", "",
		},
		{
			"a loan out to one",
			[]string{"9,2026-06-30,25/26,500,77,Westhaven,Marshford,0.000,300000,Di Ash"},
			"Eastport United 2 until 2026-06-30 | Marshford 1 until 2026-06-30; 9 to Westhaven 2026-06-30", "",
		},
		{
			"of a player of an earlier season",
			[]string{"3,2026-06-30,25/26,500,77,Westhaven,Marshford,0.000,300000,Cy Orr"},
			"Eastport United 2 until 2026-06-30 | Marshford 1 until 2026-06-30; 3 GK to Westhaven 2026-06-30", "",
		},
		{
			"a loan and the duty to buy",
			[]string{
				"1,2026-06-30,25/26,77,78,Marshford,Eastport,0.000,,Al Stark",
				"1,2026-07-01,26/27,78,77,Eastport,Marshford,52000000.000,,Al Stark",
			},
			"Eastport United 1 to Marshford 2026-06-30 obligation leaves 2026-07-01 to Marshford 52m; 2 until 2026-06-30 | " +
				"Marshford 1 from Eastport United 2026-06-30 obligation", "",
		},
		{
			"a loan, and a move of the owner's after it",
			[]string{
				"1,2026-06-30,25/26,77,78,Marshford,Eastport,0.000,,Al Stark",
				"1,2026-07-01,26/27,78,500,Eastport,Westhaven,2000000.000,,Al Stark",
			},
			"Eastport United 1 to Marshford 2026-06-30 leaves 2026-07-01 to Westhaven 2m; 2 until 2026-06-30 | " +
				"Marshford 1 from Eastport United 2026-06-30", "",
		},
		{
			"a loan, and another one after it",
			[]string{
				"1,2026-06-30,25/26,500,78,Westhaven,Eastport,0.000,,Al Stark",
				"9,2026-06-30,25/26,500,78,Westhaven,Eastport,0.000,,Di Ash",
				"9,2026-07-01,26/27,78,77,Eastport,Marshford,0.000,,Di Ash", "9,2027-06-30,26/27,77,78,Marshford,Eastport,0.000,,Di Ash",
			},
			"Eastport United 2 until 2026-06-30; 9 to Marshford 2027-06-30 | " +
				"Marshford 1 until 2026-06-30; 9 from Eastport United 2027-06-30 joins 2026-07-01 from Eastport United unknown",
			"Al Stark goes from Westhaven to Eastport United on 2026-06-30, but plays for Marshford: the move is left out",
		},
		{
			"a sale",
			[]string{"2,2026-07-01,26/27,78,77,Eastport,Marshford,63600000.000,,Bo Wall"},
			"Eastport United 2 until 2026-06-30 leaves 2026-07-01 to Marshford 63.6m | " +
				"Marshford 1 until 2026-06-30; 2 LW joins 2026-07-01 from Eastport United 63.6m", "",
		},
		{
			"a free transfer",
			[]string{"2,2026-07-01,26/27,78,77,Eastport,Marshford,0.000,,Bo Wall"},
			"Eastport United 2 until 2026-06-30 leaves 2026-07-01 to Marshford 0 | " +
				"Marshford 1 until 2026-06-30; 2 LW joins 2026-07-01 from Eastport United 0", "",
		},
		{
			"a transfer for nobody knows how much",
			[]string{"2,2026-07-01,26/27,78,77,Eastport,Marshford,,,Bo Wall"},
			"Eastport United 2 until 2026-06-30 leaves 2026-07-01 to Marshford unknown | " +
				"Marshford 1 until 2026-06-30; 2 LW joins 2026-07-01 from Eastport United unknown", "",
		},
		{
			"to no club",
			[]string{"2,2026-07-01,26/27,78,515,Eastport,Without Club,,,Bo Wall", "1,2026-06-30,26/27,77,123,Marshford,Retired,,,Al Stark"},
			"Eastport United 2 until 2026-06-30 leaves 2026-07-01 to  unknown | " +
				"Marshford 1 until 2026-06-30 leaves 2026-06-30 to  unknown", "",
		},
		{
			"back to where the player came from, on any day",
			[]string{
				"1,2025-08-20,25/26,78,77,Eastport,Marshford,2000000,,Al Stark", "1,2026-12-07,25/26,77,78,Marshford,Eastport,0,,Al Stark",
			},
			"Eastport United 1 to Marshford 2026-12-07; 2 until 2026-06-30 | Marshford 1 from Eastport United 2026-12-07", "",
		},
		{
			"to another club than where the player came from",
			[]string{
				"1,2025-08-20,25/26,500,77,Westhaven,Marshford,2000000,,Al Stark",
				"1,2026-06-30,25/26,77,78,Marshford,Eastport,0,,Al Stark",
			},
			"Eastport United 1 CB joins 2026-06-30 from Marshford 0; 2 until 2026-06-30 | " +
				"Marshford 1 until 2026-06-30 leaves 2026-06-30 to Eastport United 0", "",
		},
		{
			"sold back for nothing",
			[]string{
				"1,2025-07-01,25/26,78,77,Eastport,Marshford,2000000,,Al Stark", "1,2026-07-01,26/27,77,78,Marshford,Eastport,0,,Al Stark",
			},
			"Eastport United 1 CB joins 2026-07-01 from Marshford 0; 2 until 2026-06-30 | " +
				"Marshford 1 until 2026-06-30 leaves 2026-07-01 to Eastport United 0", "",
		},
		{
			"a move within a club",
			[]string{"1,2026-07-01,26/27,90,77,Marshford U21,Marshford,,,Al Stark"},
			"Eastport United 2 until 2026-06-30 | Marshford 1 until 2026-06-30", "",
		},
		{
			"back to the second team",
			[]string{"1,2026-06-30,25/26,77,90,Marshford,Eastport United B,0,,Al Stark"},
			"Eastport United 1 reserve to Marshford 2026-06-30; 2 until 2026-06-30 | Marshford 1 from Eastport United 2026-06-30", "",
		},
		{
			"a club whose name ends like that of a second team",
			[]string{"1,2026-06-30,25/26,77,403,Marshford,Willem II,0,,Al Stark"},
			"Eastport United 2 until 2026-06-30 | Marshford 1 from Willem II 2026-06-30", "",
		},
		{
			"who plays there already",
			[]string{"1,2026-07-01,26/27,78,77,Eastport,Marshford,3000000,,Al Stark"},
			"Eastport United 1 to Marshford 2026-06-30 obligation leaves 2026-07-01 to Marshford 3m; 2 until 2026-06-30 | " +
				"Marshford 1 from Eastport United 2026-06-30 obligation",
			"Al Stark is to join Marshford from Eastport United on 2026-07-01 and plays there already: " +
				"they are taken to be on loan until 2026-06-30",
		},
		{
			"moves that are over",
			[]string{
				"1,2024-07-01,24/25,78,77,Eastport,Marshford,3000000,,Al Stark",
				"2,2026-03-11,24/25,78,77,Eastport,Marshford,3000000,,Bo Wall",
			},
			"Eastport United 2 until 2026-06-30 maybe | Marshford 1 until 2026-06-30", "",
		},
		{
			"rows without a day or a number",
			[]string{"1,soon,24/25,78,77,Eastport,Marshford,3000000,,Al Stark", "x,2026-07-01,24/25,78,77,Eastport,Marshford,3000000,,Bo Wall"},
			"Eastport United 2 until 2026-06-30 maybe | Marshford 1 until 2026-06-30 maybe",
			"it is left out, and others like it",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tables := twoClubs()
			tables["transfers.csv"] = append(test.moves, "5,2020-07-01,20/21,600,601,A,B,0,,Ed Gray")
			found := readTables(t, tables.sources())
			holdLaw(t, found)
			if got := movesIn(found); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			if told := fmt.Sprint(found.Problems); !strings.Contains(told, test.told) {
				t.Errorf("told is %s, want %s", told, test.told)
			}
		})
	}
}

// A table that is cut before the past begins does not tell of those who come after its last row
// whether they are on loan, and does of those before it.
func TestTransfersCut(t *testing.T) {
	const (
		early = "9,2027-06-30,26/27,600,601,A,B,0,,Ed Gray"
		loan  = "1,2026-06-30,25/26,77,78,Marshford,Eastport,0.000,,Al Stark"
		past  = "7,2025-07-01,25/26,600,601,A,B,0,,Fay Lee"

		sure  = "Eastport United 1 to Marshford 2026-06-30; 2 until 2026-06-30 | Marshford 1 from Eastport United 2026-06-30"
		maybe = "Eastport United 1 to Marshford 2026-06-30; 2 until 2026-06-30 maybe | Marshford 1 from Eastport United 2026-06-30"
	)
	tests := []struct {
		name  string
		moves []string
		want  string
	}{
		{"before the player", []string{early, loan}, maybe},
		{"behind the player", []string{early, loan, "3,2026-06-30,25/26,600,601,A,B,0,,Cy Orr"}, sure},
		{
			"before the day",
			[]string{early, "1,2026-12-31,25/26,600,601,A,B,0,,Al Stark"},
			"Eastport United 2 until 2026-06-30 maybe | Marshford 1 until 2026-06-30 maybe",
		},
		{"in the past", []string{early, loan, past}, sure},
		{"in another order", []string{loan, early}, sure},
		{
			"behind a departure",
			[]string{early, "2,2026-07-01,26/27,78,500,Eastport,C,2000000,,Bo Wall", loan},
			"Eastport United 1 to Marshford 2026-06-30; 2 until 2026-06-30 leaves 2026-07-01 to C 2m | Marshford 1 from Eastport United 2026-06-30",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tables := twoClubs()
			tables["transfers.csv"] = test.moves
			found := readTables(t, tables.sources())
			holdLaw(t, found)
			if got := movesIn(found); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// movesIn are the contracts, loans and agreed moves of all clubs, in a line.
func movesIn(found *importer.Import) string {
	var clubs []string
	for i := range found.Clubs {
		s := &found.Clubs[i].Squad
		players := make(map[string]string)
		var ids []string
		for _, p := range s.Players {
			id := strings.TrimPrefix(p.ID, "tm-")
			text := id
			if !strings.Contains("1 2", id) || !p.Joins.IsZero() {
				for _, at := range p.Positions {
					text += " " + at.String()
				}
			}
			if p.Role == squad.Reserve {
				text += " reserve"
			}
			if !p.Contract.Until.IsZero() {
				text += " until " + p.Contract.Until.String()
			}
			if p.Contract.MaybeLoan {
				text += " maybe"
			}
			switch l := p.Loan; l.Way {
			case squad.LoanIn:
				text += " from " + l.Club + " " + l.Until.String()
			case squad.LoanOut:
				text += " to " + l.Club + " " + l.Until.String()
			}
			if p.Loan.Buy != squad.NoBuy {
				text += " " + p.Loan.Buy.String()
			}
			if j := p.Joins; !j.IsZero() {
				text += fmt.Sprintf(" joins %s from %s %s", j.On, j.Club, j.Fee)
			}
			if l := p.Leaves; !l.IsZero() {
				text += fmt.Sprintf(" leaves %s to %s %s", l.On, l.Club, l.Fee)
			}
			players[id], ids = text, append(ids, id)
		}
		text := s.Club
		for j, id := range sorted(ids) {
			if j > 0 {
				text += ";"
			}
			text += " " + players[id]
		}
		clubs = append(clubs, text)
	}
	return strings.Join(clubs, " | ")
}

// Neither the order of the files nor that of the rows matters, whatever tables are there.
func TestOrderOfTablesAndRows(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 40 {
		tables := season(random, 3)
		for name := range tables {
			if name != "players.csv" && random.IntN(4) == 0 {
				delete(tables, name)
			}
		}
		want := files(t, readTables(t, tables.sources()))
		for _, rows := range tables {
			random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		}
		sources := tables.sources()
		random.Shuffle(len(sources), func(i, j int) { sources[i], sources[j] = sources[j], sources[i] })
		if got := files(t, readTables(t, sources)); got != want {
			t.Fatalf("in another order %s\nwant %s", got, want)
		}
	}
}

// Whatever stands in a table of moves or matches, it is refused, or the clubs are written so
// that they can be read.
func FuzzMovesAndMatches(f *testing.F) {
	random := rand.New(rand.NewPCG(9, 9))
	tables := season(random, 2)
	for name, heading := range map[string]string{
		"transfers.csv": transfersHeading, "appearances.csv": appearancesHeading, "game_lineups.csv": lineupsHeading,
	} {
		rows := tables[name]
		f.Add(heading + "\n" + strings.Join(rows[:min(len(rows), 60)], "\n"))
	}
	f.Fuzz(func(t *testing.T, text string) {
		sources := append(twoClubs().sources(), importer.Source{Name: "more.csv", Reader: strings.NewReader(text)})
		format := expect.Must(importer.Lookup("transfermarkt"))
		if found, err := format.Read(sources, importer.Options{AsOf: squad.NewDate(2026, 3, 11)}); err == nil {
			holdLaw(t, found)
		}
	})
}

// Older editions of the transfers lack the market value.
func TestTransfersWithoutValues(t *testing.T) {
	text := strings.ReplaceAll(transfersHeading, "market_value_in_eur,", "") +
		"\n1,2026-06-30 00:00:00,25/26,77,78,Marshford,Eastport,0.0,Al Stark\n"
	found := readTables(t, append(twoClubs().sources(), importer.Source{Name: "transfers.csv", Reader: strings.NewReader(text)}))
	if got, want := movesIn(found), "Marshford 1 from Eastport United 2026-06-30"; !strings.Contains(got, want) {
		t.Errorf("%s, want %s", got, want)
	}
}

// A loan that is to come stands in the files of both clubs with its first day.
func TestLoanToCome(t *testing.T) {
	tables := twoClubs()
	tables["transfers.csv"] = []string{
		"1,2026-07-01,26/27,77,78,Marshford,Eastport,0,,Al Stark",
		"1,2027-06-30,26/27,78,77,Eastport,Marshford,0,,Al Stark",
	}
	loans := make(map[string]squad.Loan)
	for _, c := range readTables(t, tables.sources()).Clubs {
		for _, p := range c.Squad.Players {
			if p.Name == "Al Stark" {
				loans[c.Squad.Club] = p.Loan
			}
		}
	}
	end := squad.NewDate(2027, 6, 30)
	for club, want := range map[string]squad.Loan{
		"Marshford":       {Way: squad.LoanOut, Club: "Eastport United", Since: squad.NewDate(2026, 7, 1), Until: end},
		"Eastport United": {Way: squad.LoanIn, Club: "Marshford", Until: end},
	} {
		if loans[club] != want {
			t.Errorf("%s: %+v, want %+v", club, loans[club], want)
		}
	}
}
