package importer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/names"
)

// transfermarkt reads the tables of the public transfermarkt-datasets (players.csv,
// with clubs.csv), and those that people scrape from the site's squad pages.
func transfermarkt() *Format {
	return &Format{
		Name:  "transfermarkt",
		Brief: "the tables of transfermarkt-datasets, or scraped squads",
		Reads: `name        name, player_name
id          player_id, or the number at the end of url, or id in JSON: tm-139208
positions   sub_position, position: one; a second file with player_id and
            all_positions gives the others, which become "also"
born        date_of_birth
contract    contract_expiration_date, contract_expires; one that was over is old,
            since the player is still there, and stays unknown
loan        prêté_par, loaned_from, loaned_to, loan_until; joined, such as "On loan
            from Leeds until Jun 30, 2026". Else transfers.csv.
            Without these nobody tells: a contract that ends with the season gets
            maybe: loan, and where they came from this season (joined, signed_from)
injuries    status, such as "Knee injury - Return expected on Sep 1, 2026"; a
            suspension becomes an absence
value       market_value_in_eur, market_value
club        current_club_name, club, with current_club_id and
            current_club_domestic_competition_id; clubs.csv names them by id
as-of       as_of, scraped_at, updatedAt
JSON is that of transfermarkt-api: a club's players, or clubs with players.
Headings may be English, French, German, Spanish, Turkish or Polish.
Only players of the last season (last_season) are read. Clubs with fewer than
18 of them are left over from transfers and come only with --club. The pecking
order is that of the minutes, else of the market value; so are roles (below).
Of equals the lesser number comes first; without numbers it is the file's order.
These tables of the dataset may come with it, in any order, and are recognised
by their headings; clubs are told by their numbers, and U21 or B sides belong
to the club of that name:
transfers     a free move, on a later day than that of the tables, to where
              the player came from (where that is not known, on the last day
              of a month or of the contract) is a loan's end: the borrower has
              a loan from, the owner a loan to, with an unknown contract. Other
              moves are leaves and joins; back to the borrower: buy: obligation
appearances   minutes of a year for the club, of at least 10 matches
game_lineups  at home where a player made 15 % of at least 5 starts of the
              year; formation: the one started in most often, in a quarter of
              at least 10 matches or more`,
		streams:   isMoveOrMatch,
		isCurrent: true,
		others:    []string{"tm", "transfermarket", "tmkt", "transfermarkt datasets"},
		columns: []column{
			{"name", "name, player_name, player, joueur, nom, spieler, oyuncu, futbolcu, zawodnik, piłkarz, jugador, nombre, " +
				"giocatore, jogador, speler", isWord, false},
			{"id", "player_id, transfermarkt_id, tm_id, id_joueur, spieler_id, oyuncu_id, id_zawodnika, id_jugador", nil, false},
			{"api-id", "id", nil, true},
			{"url", "profile_url, player_url, url", nil, false},
			{"position", "sub_position, main_position, position_main, position, poste, hauptposition, pozisyon, mevki, mevkii, " +
				"pozycja, posición, posición principal, demarcación, posizione, ruolo, posição, positie", isWord, false},
			{"group", "position", isWord, false},
			{"all-positions", "all_positions", isWord, false},
			{"also", "other_positions, position_other, autres postes, nebenpositionen, diğer mevkiler, inne pozycje, " +
				"otras posiciones", isWord, false},
			{"born", "date_of_birth, birth_date, born, dob, date_de_naissance, né le, naissance, birthdate, geburtsdatum, geb.-datum, " +
				"geboren, doğum tarihi, d. tarihi, data urodzenia, fecha de nacimiento, nacimiento, f. nacim., data di nascita, " +
				"data de nascimento, geboortedatum", nil, false},
			{"nationality", "country_of_citizenship, nationality, nationalité, citizenship, nationalität, staatsbürgerschaft, nation, " +
				"uyruk, uyruğu, vatandaşlık, milliyet, narodowość, obywatelstwo, nacionalidad, nacionalidade, nazionalità, " +
				"nationaliteit", isWord, false},
			{"contract", "contract_expiration_date, contract_expires, contract_until, contract_end, contract, club_contract_expires, " +
				"fin_de_contrat, fin_contrat, contrat jusqu'au, contrat jusqu'à, contrat, vertrag bis, vertragsende, vertrag, " +
				"sözleşme bitişi, sözleşme bitiş tarihi, sözleşme sonu, sözleşme tarihi, sözleşme, kontrakt do, koniec kontraktu, " +
				"umowa do, kontrakt, contrato hasta, fin de contrato, contrato até, contrato, scadenza contratto, scadenza, " +
				"contratto, contract tot", nil, false},
			{"loan-from", "loaned_from, on_loan_from, loan_from, prêté_par, prete_par, prêté de, en prêt de, ausgeliehen von, " +
				"geliehen von, kiralayan kulüp, kiralık geldiği kulüp, kiralandığı kulüp, wypożyczony z, cedido por, cedido de, " +
				"emprestado por, in prestito da, gehuurd van", isWord, false},
			{"loan-to", "loaned_to, on_loan_to, loan_to, prêté à, verliehen an, kiralık gittiği kulüp, wypożyczony do, cedido a, " +
				"emprestado a, in prestito a, verhuurd aan", isWord, false},
			{"loan-until", "loan_until, loaned_until, on_loan_until, loan_end, loan_ends, loan_expires, fin de prêt, leihe bis, " +
				"leihende, kiralık bitişi, wypożyczony do dnia, koniec wypożyczenia, fin de cesión, cedido hasta", nil, false},
			{"joined", "joined_on, joined, date_joined, club_joined, arrivée, im team seit, im verein seit, takıma katılma, katılım, " +
				"w klubie od, dołączył, fichado, en el equipo desde, in rosa da", isDate, false},
			{"joined-how", "joined", isWord, true},
			{"joined-from", "signed_from, joined_from, venant de, club précédent, vorher, früherer verein, önceki kulüp, " +
				"eski kulüp, poprzedni klub, club anterior, equipo anterior", isWord, false},
			{"value", "market_value_in_eur, market_value_eur, market_value, market_value_raw, valeur_marchande, valeur, marktwert, " +
				"piyasa değeri, wartość rynkowa, wartość, valor de mercado, valore di mercato, marktwaarde", nil, false},
			{"status", "status, injury, injury_status", isWord, false},
			{"club", "current_club_name, club, club_name, team, verein, kulüp, takım, klub, equipo, club actual, équipe, squadra, " +
				"clube", isWord, false},
			{"club-id", "current_club_id, club_id, club_transfermarkt_id", nil, false},
			{"league", "league_name, league, competition, liga, ligue, lig, rozgrywki", isWord, false},
			{"league-id", "current_club_domestic_competition_id, domestic_competition_id, competition_id", isWord, false},
			{"season", "last_season", nil, false},
			{"minutes", "minutes_played, minutes", nil, false},
			{
				"as-of", "as_of, scraped_at, scrape_date, snapshot_date, updated_at, club_updated_at, league_updated_at, last_updated",
				nil, false,
			},
		},
		read: readTransfermarkt,
	}
}

// transfermarktTables is what the tables beside that of the players say, by id.
type transfermarktTables struct {
	*sheet
	run       *importRun
	asOf      squad.Date
	days      calendar // of what is told in words
	words     vocabulary
	clubs     map[string]membership
	positions map[string]string
}

func readTransfermarkt(r *importRun, documents []*document) error {
	tables := transfermarktTables{clubs: make(map[string]membership), positions: make(map[string]string)}
	var players []*playerTable
	for _, d := range documents {
		s, err := r.sheet(d, "name")
		if err != nil {
			return err
		}
		switch {
		case s.has("all-positions") && !s.has("club"):
			tables.readPositions(s)
		case s.has("club-id") && !s.has("club") && !s.has("born") && !s.has("position"):
			tables.readClubs(s)
		default:
			players = append(players, &playerTable{document: d, sheet: s})
		}
	}
	if len(players) == 0 {
		return table.Errorf(documents[0].Name, "there are no players in it with a club: name the file of the players too")
	}
	for _, t := range players {
		if !t.has("club") && !t.has("club-id") && r.options.Club == "" {
			return table.Errorf(t.file, "there is no column for the club (current_club_name, club): "+
				"give its name with --club, or the column with --column club=\"…\"")
		}
		t.older = r.only(t.sheet, "season")
		if err := r.settleDay(t.document, t.sheet); err != nil {
			return err
		}
		if err := r.checkSeason(t.sheet); err != nil {
			return err
		}
		if t.has("value") {
			r.currency = "EUR"
		}
		tables.begin(r, t.sheet)
		first := len(r.entries)
		if err := r.players(t.sheet, tables.rules()); err != nil {
			return err
		}
		tables.join(r.entries[first:])
		t.entries = r.entries[first:len(r.entries):len(r.entries)]
		r.leagueByClubs(t.entries)
		t.tellsLoans = tables.tellsLoans()
		r.loansTold = r.loansTold || t.tellsLoans
		if !t.has("club") && (!t.has("club-id") || r.options.Club != "" && areOfOneClub(r.entries[first:])) {
			if err := r.nameClub(t.sheet, r.entries[first:]); err != nil {
				return err
			}
		}
	}
	if err := tables.readStreams(r, players); err != nil {
		return err
	}
	for _, t := range players {
		if !t.tellsLoans && !r.loansTold {
			r.noteLoans(t.entries)
		}
	}
	return nil
}

// playerTable is a table of players.
type playerTable struct {
	*document
	*sheet
	older      []row // of earlier seasons
	entries    []*entry
	tellsLoans bool // it says of each player who lends them, or that nobody does
}

func (t *transfermarktTables) rules() rowRules {
	return rowRules{idPrefix: "tm-", id: t.id, name: t.name, positions: t.places, order: unknownOrder, more: t.more}
}

// checkSeason refuses a day beyond the season of the players: the one on which a file was
// changed, and one that is said but years off, as of a slip of the pen. Another one that is
// said is told: a server may give the day of a copy.
func (r *importRun) checkSeason(s *sheet) error {
	if len(s.rows) == 0 {
		return nil
	}
	season := int(figure(s.cell(s.rows[0], "season")))
	if season <= 0 {
		return nil
	}
	words := fmt.Sprintf("its players are those of the season %d/%02d", season, (season+1)%100)
	isOver := r.asOf.After(squad.NewDate(season+1, 8, 31))
	switch {
	case r.sure && (r.asOf.Year() < season || r.asOf.Year() > season+1):
		return table.Errorf(s.file, "%s, and %s is no day of it: say of which day it is, like --as-of %d-03-11", words, r.asOf, season+1)
	case !r.sure && isOver:
		return table.Errorf(s.file, "%s, which was over by %s, the day on which the file was changed: say of which day it is, "+
			"like --as-of %d-03-11", words, r.asOf, season+1)
	case isOver:
		r.problem(s.file, 0, "%s, which was over by %s: if it is older than that, say of which day it is, like --as-of %d-03-11",
			words, r.asOf, season+1)
	}
	return nil
}

func (t *transfermarktTables) readPositions(s *sheet) {
	for _, row := range s.rows {
		main, all := s.cell(row, "position"), s.cell(row, "all-positions")
		t.positions[s.cell(row, "id")] = main + "," + all
	}
}

func (t *transfermarktTables) readClubs(s *sheet) {
	for _, row := range s.rows {
		t.clubs[s.cell(row, "club-id")] = membership{name: s.cell(row, "name"), leagueID: s.cell(row, "league-id")}
	}
}

// join gives players their clubs' names and leagues by id.
func (t *transfermarktTables) join(entries []*entry) {
	for _, e := range entries {
		known, ok := t.clubs[e.club.id]
		if !ok || e.club.id == "" {
			continue
		}
		if known.name != "" && len(known.name) <= longestName {
			e.club.name = known.name
		}
		if e.club.leagueID == "" {
			e.club.leagueID = known.leagueID
		}
	}
}

func (t *transfermarktTables) name(row row) (short, long string) {
	name, _ := unmarked(t.cell(row, "name"))
	return name, name
}

// id is the player's number at the site, which may stand in an address only.
func (t *transfermarktTables) id(row row) string {
	if id := wholeNumber(t.cell(row, "id")); id != "" {
		return id
	}
	url := strings.TrimRight(t.cell(row, "url"), "/")
	last := url[strings.LastIndexByte(url, '/')+1:]
	switch {
	case strings.TrimFunc(last, unicode.IsDigit) != "":
		return ""
	case last == "" && t.isJSON: // in a table it may be no more than the number of the row
		return wholeNumber(t.cell(row, "api-id"))
	}
	return last
}

func (t *transfermarktTables) places(row row) found {
	cell := t.cell(row, "position")
	if cell == "" {
		cell = t.cell(row, "group")
	}
	f := t.words.positions(cell).and(t.words.positions(t.positions[t.id(row)]))
	if also := t.cell(row, "also"); also != "" {
		f = f.and(t.words.positions(also))
	}
	return f
}

// more is from which club a player came. Scrapers put other things into its cell: a
// fee, a day.
func (t *transfermarktTables) more(row row, e *entry) {
	from := t.cell(row, "joined-from")
	isClub := strings.ContainsFunc(from, unicode.IsLetter) && !strings.ContainsAny(from, ":€£$#") && len(from) <= longestName
	if isClub && !slices.Contains([]string{"without club", "career break", "own youth", "retired"}, names.Fold(from)) {
		e.from = from
	}
	t.loan(row, e)
	t.status(row, e)
}

var statusReturn = pattern(`(?i)^(.+?)\s+[-–]\s+return (?:expected on (.+)|expected|unknown)$`)

// status is what keeps a player out, and when they are back. The cell may be about other
// things: "Team captain".
func (t *transfermarktTables) status(row row, e *entry) {
	m := statusReturn().FindStringSubmatch(t.cell(row, "status"))
	if m == nil || len(m[1]) > longestName {
		t.move(row, e)
		return
	}
	var until squad.Date
	if m[2] != "" {
		until, _ = calendar{pivot: t.asOf.Year() + longestContract}.date(m[2]) // what is not clear stays unknown
	}
	if why, is := squad.AbsenceIn(m[1]); is {
		e.Absences = []squad.Absence{{Why: why, Until: until}}
		return
	}
	e.Injuries = []squad.Injury{{What: m[1], Until: until}}
}

// noteLoans marks those whose contract may be a loan: it ends with the season, and
// they have not been there for longer than a year, as far as it is known.
func (r *importRun) noteLoans(entries []*entry) {
	r.loansNoted = true
	for _, e := range entries {
		r.noteLoan(e)
	}
}

// noteLoansBeyond marks those of them whose return would come after the end of the transfers.
func (r *importRun) noteLoansBeyond(end *tableEnd) {
	for _, e := range r.entries {
		id, isAgreed := siteID(e.ID), e.Loan.Way != squad.NoLoan || !e.Leaves.IsZero()
		if id != "" && !isAgreed && !end.tells(e.Contract.Until.LatestDay(), id, r.latest) {
			r.noteLoan(e)
		}
	}
}

// noteLoan marks a player if that is so of them.
func (r *importRun) noteLoan(e *entry) {
	lately := e.joined.IsZero() || !e.joined.LatestDay().Before(r.asOf.AddYears(-1))
	isOwnYouth := names.HasWords(e.from, e.club.name)
	if !lately || isOwnYouth || e.Contract.Until.IsZero() || !e.club.endsWithSeason(e.Contract.Until, r.asOf) {
		return
	}
	e.Contract.MaybeLoan = true
	league := leagueOf(e.club, nil).dates()
	first := league.Days(league.SeasonOn(r.asOf)).First
	if e.from != "" && !e.joined.Earliest().Before(first) {
		e.maybeLent = "they came from " + e.from + " on " + e.joined.String()
	}
}

// endsWithSeason reports whether a day is in what is left of the season of another.
func (m membership) endsWithSeason(end, asOf squad.Date) bool {
	league := leagueOf(m, nil).dates()
	last := league.Days(league.SeasonOn(asOf)).Last
	return !end.LatestDay().Before(asOf) && !end.Earliest().After(last)
}
