package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// hostile is what strangers put into names: what means something to a terminal, to
// Markdown, HTML, spreadsheets, GitHub and the logs of CI systems. Names of files and
// what is typed have all of it, the facts of a squad no more than the reader takes.
const (
	hostileText = "Ω @octocat ##[group]x ##vso[y] <img src=x> |` [a](b) #1 $x$ ::a:: ::error::b ::c::d ::e ::f \" =1+1 %0A::error::"
	hostileWild = hostileText + "\x1b[2J\x1b[31m\u009b1m\u202e\u2066\u200b\u00ad\U000e0041\x7f\t\r\nNEXT\n::error::x\n ##[error]"
)

// hostileStart are what dangerous names begin with, in turn.
var hostileStart = []string{"::error::", "##[add-mask]", "=1+1", "＝1+1", " ::stop-commands::", "#", "\x1b[1m", "\n::error::", "\u202e", "|", "@octocat", "\xff\xfe"}

// attack is a folder of hostile files, made for one beginning of names.
type attack struct {
	start                       string
	folder, later               string // with a squad each, the same club
	before, after, data, broken string
	free                        string // a club whose contracts end
	tables, laterTables         string // of the open dataset
}

// file is the name of a file or a folder, or something typed.
func (a *attack) file(what string) string { return a.start + what + hostileWild }

// name is a name that the reader takes, quoted for YAML.
func (a *attack) name(what string) string {
	quoted, err := json.Marshal(a.plain(what))
	if err != nil {
		panic(err)
	}
	return string(quoted)
}

func (a *attack) plain(what string) string {
	start := strings.Map(func(r rune) rune {
		if r < ' ' || r == '\u202e' || r == '\ufffd' {
			return -1
		}
		return r
	}, a.start)
	return strings.TrimSpace(start + what + hostileText)
}

// squad is a squad file that is not in canonical form. The later one tells of all
// kinds of changes.
func (a *attack) squad(later bool) string {
	day, other := "2026-03-11", "country"
	if later {
		day, other = "2026-04-11", "elsewhere"
	}
	text := "##[group]x ::error:: \u202e\u200b @octocat\nclub: " + a.name("club") + "\naliases: [" + a.name("alias"+other) + "]\ncountry: " + a.name(other) +
		"\ncompetitions: [" + a.name("cup") + "]\nas_of: " + day + "\ncurrency: EUR\nplayers:\n" +
		"  - {name: " + a.name("First") + ", positions: [CB], nationality: [" + a.name(other) + "], contract: {until: 2027}, injuries: [{what: " + a.name("knee"+other) + ", since: 2026-01-08}]}\n" +
		"  - {name: " + a.name("Second") + ", positions: [ST], loan: {from: " + a.name("Lender"+other) + ", until: 2026-06-30}}\n" +
		"  - {name: " + a.name("Third") + ", positions: [RB], contract: {until: 2028}, loan: {to: " + a.name("Borrower"+other) + ", until: 2026-06-30}, value: 3m}\n" +
		"  - {name: " + a.name("Fourth") + ", positions: [CM], contract: {until: 2026}}\n" +
		"  - {name: " + a.name("Sixth") + ", role: reserve, born: 1919-07-08, positions: [GK], contract: {until: 2029}, id: " + a.name("id"+other) + "}\n"
	if later {
		return text + "  - {name: " + a.name("Seventh") + ", positions: [LB], contract: {until: 2030}, joins: {on: 2026-07-01, from: " + a.name("Seller") + ", fee: 3m}}\n"
	}
	return text + "  - {name: " + a.name("Fifth") + ", positions: [LB], contract: {until: 2030}, leaves: {on: 2026-07-01, to: " + a.name("Buyer") + ", fee: 3m}}\n"
}

// The files that cannot be read as squads, each with another kind of error.
func (a *attack) brokenSquads() []string {
	const head = "as_of: 2026-03-11\nplayers: []\n"
	list := []string{
		"club: \"" + `::error::\e[2J\u202e\u009b##[x]@octocat` + "\"\n" + head,
		"club: A\n? " + a.name("key") + "\n: 1\n" + head,
		"club: A\ncurrency: " + a.name("money") + " # ##[x]\u202e ::error::\n" + head,
		"club: *::error::##[x]\n" + head,
		"club: [##[x]\n::error::x\n",
		"club: A\nplayers: [ ##[x]\xff\n",
		"club: a\x1b[2J##[x]\n" + head,
		"##[x]\u2028::error::\nclub: A\n" + head,
		"club: A\n  ::error::##[add-mask]octocat\nformation: " + a.name("formation") + "\n" + head,
	}
	for range 12 { // more than GitHub shows
		list = append(list, "club: A\ncover: "+a.name("cover")+"\n"+head)
	}
	return list
}

// export is what another program writes of a club's players.
func (a *attack) export(titles, until string, players ...string) string {
	var text strings.Builder
	w := csv.NewWriter(&text)
	rows := [][]string{append(strings.Split(titles, ","), a.file("heading"))}
	for _, who := range players {
		plain := []string{a.plain(who), a.plain("Ashby"), "Centre-Back", until, "3000000", "", "1999-01-02", a.file("cell")}
		if rows = append(rows, plain); who == "D" { // what cannot be read, and what is left out
			rows = append(rows, []string{a.file(who), a.plain("Ashby"), a.file("position"), a.file("until"), a.file("value"), a.file("lender"), a.file("born"), ""}, plain, plain[:5])
		}
	}
	if err := w.WriteAll(rows); err != nil {
		panic(err)
	}
	return text.String()
}

// datasetPlayers are a club's players as the open dataset has them, and two of another
// league.
func (a *attack) datasetPlayers(until string) string {
	var text strings.Builder
	w := csv.NewWriter(&text)
	rows := [][]string{strings.Split("player_id,name,last_season,current_club_id,current_club_domestic_competition_id,current_club_name,"+
		"sub_position,position,date_of_birth,contract_expiration_date,market_value_in_eur,country_of_citizenship", ",")}
	for i := range 20 {
		code, club := "GB1", a.plain("Ashby")
		if i >= 18 {
			code, club = a.file("code"), a.file("club")
		}
		who := a.plain(string(rune('A' + i)))
		rows = append(rows, []string{a.file(who), who, "2026", code, code, club, "Centre-Back", "Defender", "1999-01-02", until, "3000000", a.plain("country")})
	}
	if err := w.WriteAll(rows); err != nil {
		panic(err)
	}
	return text.String()
}

// build makes the files in the working directory.
func (a *attack) build(t *testing.T) {
	t.Helper()
	write := func(text string, path ...string) string {
		name := strings.Join(path, string(filepath.Separator)) // as it is: Join would clean it
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return name
	}
	a.before, a.after = write(a.squad(false), a.file("before")+".yaml"), write(a.squad(true), a.file("after")+".yaml")
	a.folder, a.later = a.file("folder"), a.file("later")
	write(a.squad(false), a.folder, a.file("club")+".yaml")
	write(a.squad(true), a.later, a.file("club")+".yaml")
	var ending strings.Builder
	for _, who := range []string{"A", "B", "C"} {
		ending.WriteString("  - {name: " + a.name(who) + ", positions: [CB], contract: {until: 2026}, value: 3m}\n")
	}
	a.free = write("club: "+a.name("free")+"\nas_of: 2026-03-11\nplayers:\n"+ending.String(), a.file("free")+".yaml")
	a.data, a.broken = a.file("data"), a.file("broken")
	write(a.squad(false), a.data, "squads", a.plain("key")+".yaml")
	write(a.squad(false), a.data, "squads", a.file("club")+".yaml")
	write("name: "+a.name("league")+"\nleague: true\nseasons:\n  2026: {opening: 2026-08-22, closing: 2027-05-30}\n", a.data, "competitions", a.plain("cup")+".yaml")
	for i, text := range a.brokenSquads() {
		write(text, a.broken, "squads", string(rune('a'+i))+a.file("broken")+".yaml")
		write(text, a.broken, "competitions", string(rune('a'+i))+".yaml")
	}
	for format, titles := range map[string]string{
		"csv":           "Name,Club,Position,Contract,Value,Loan from,Born",
		"transfermarkt": "name,club,position,contract_expires,market_value_eur,joined,date_of_birth",
		"eafc":          "long_name,club_name,player_positions,club_contract_valid_until_year,value_eur,club_loaned_from,dob",
		"fm":            "Name,Club,Position,Expires,Transfer Value,Loaned From,Date of Birth",
	} {
		write(a.export(titles, "2027", "A", "B", "C", "D"), a.file(format)+".csv")
		write(a.export(titles, "2026", "B", "C", "D", "E"), a.file(format+"later")+".csv")
	}
	a.tables, a.laterTables = a.file("tables"), a.file("later tables")
	write(a.datasetPlayers("2027"), a.tables, "players.csv")
	write(a.datasetPlayers("2029"), a.laterTables, "players.csv")
	for _, folder := range []string{a.tables, a.laterTables} {
		write("club_id,name,domestic_competition_id\n", folder, "clubs.csv")
	}
	git := func(args ...string) {
		cmd := exec.Command("git", append([]string{"--literal-pathspecs"}, args...)...)
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
	}
	git("init", "-q")
	git("add", "--", a.before, a.folder)
	git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "x")
}
