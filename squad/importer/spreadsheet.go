package importer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// spreadsheet reads any table with a heading, in the words that people use for it.
func spreadsheet() *Format {
	return &Format{
		Name:  "csv",
		Brief: "any spreadsheet with a heading, as .xlsx or CSV",
		Reads: `name        name, player, player name, spieler, jugador, joueur, …; or last
            name, surname, … with first name, forename, …
id          id, player id: as it stands there
position    position, pos: the first one; others in the cell become "also"
also        also, other positions, secondary position
born        born, date of birth, dob, birthday, …
nationality nationality, nat, citizenship, …
contract    contract, contract until, expires, contract expiry, …
loan-from   on loan from, loaned from, parent club
loan-to     on loan to, loaned to, on loan at
loan-until  loan until, loan ends; else the contract's end is the loan's
value       value, market value, marktwert, …; release: release clause
role        role: key, starter, rotation, prospect, fringe, reserve
club        club, team, … (else --club); league; country: club country
minutes     minutes, mins; rating: rating, overall
as-of       as of, snapshot date
A date such as 3/4/2027 is read by what its column shows, and is no more than
a year where that shows nothing. The pecking order is that of the minutes, then
of the rating, then of the value; without these columns it is that of the rows.
Where no column tells the role, it follows from these too (below).
30-Jun-27, Dec 2027, 06/2027 and Excel's day numbers are dates. An amount has its
unit and currency, or those of its heading: 4.5 under Value (€m); 4.5 without a
unit stays unknown. Positions may be in the usual languages, in that which fits
the column best. A loan beside a name is read: (on loan from Leeds); other marks,
totals, titles and notes between the rows are left out and told.`,
		others: []string{"excel", "xlsx", "spreadsheet", "tsv", "sheet", "sheets", "google sheets"},
		columns: []column{
			{"name", "name, player, player name, full name, spieler, jugador, joueur, giocatore, nombre, nome, nom, " +
				"zawodnik, speler, last name, surname, family name, nachname, apellidos, apellido, nom de famille, cognome, apelido, " +
				"nazwisko, achternaam", isWord, false},
			{"first", "first name, forename, given name, vorname, prénom, primeiro nome, imię, voornaam", isWord, false},
			{"id", "id, player id", nil, false},
			{"position", "position, pos, positions, main position, posición, poste, ruolo, posizione, posição, pozycja, " +
				"positie", isWord, false},
			{"also", "also, other positions, secondary position, secondary positions, second position, alternative " +
				"positions", isWord, false},
			{"born", "born, date of birth, dob, birth date, birthdate, birthday, geburtsdatum, geboren, fecha de " +
				"nacimiento, date de naissance, data di nascita, data de nascimento, data urodzenia, geboortedatum", nil, false},
			{"nationality", "nationality, nat, nationalities, country of citizenship, citizenship, nationalität, nacionalidad, " +
				"nationalité, nazionalità, nacionalidade, narodowość", isWord, false},
			{"contract", "contract, contract until, expires, contract expires, contract end, contract ends, contract expiry, " +
				"contract expiration, contracted until, contract to, until, vertrag bis, vertrag, vertragsende, fin " +
				"de contrat, contrat, contrato, fin de contrato, scadenza, scadenza contratto, contratto, kontrakt, " +
				"contract tot", nil, false},
			{"loan-from", "on loan from, loaned from, loan from, lent by, parent club, ausgeliehen von, leihe von, cedido por, " +
				"en prêt de, in prestito da", isWord, false},
			{"loan-to", "on loan to, loaned to, lent to, loan to, on loan at, loan club, verliehen an, leihe an, cedido a, prêté à, " +
				"in prestito a", isWord, false},
			{"loan-until", "loan until, loan ends, loan end, loan expires, leihe bis", nil, false},
			{"value", "value, market value, value eur, market value eur, marktwert, valor, valor de mercado, valeur, " +
				"valore, wartość", nil, false},
			{"release", "release clause, buyout clause, ausstiegsklausel, cláusula", nil, false},
			{"role", "role, squad role", isWord, false},
			{"club", "club, team, club name, squad, verein, equipo, équipe, squadra, clube, klub", isWord, false},
			{"league", "league, competition, liga, ligue, division", isWord, false},
			{"country", "club country, country of club", isWord, false},
			{"minutes", "minutes, mins, min, minutes played, minuten, minutos, minuti", nil, false},
			{"rating", "rating, overall, ovr, ability", nil, false},
			{"as-of", "as of, as_of, snapshot date, export date", nil, false},
		},
		read: readSpreadsheets,
	}
}

func readSpreadsheets(r *importRun, documents []*document) error {
	words := plainCodes().with(prose()).with(gameCodes())
	for _, d := range documents {
		s, err := r.sheet(d, "name")
		if err != nil {
			return err
		}
		if err := r.settleDay(d, s); err != nil {
			return err
		}
		r.tellMarks(s, "name")
		t := spreadsheetTable{r, s, words.of(slices.Concat(s.column("position"), s.column("also")))}
		first := len(r.entries)
		if err := r.players(s, rowRules{name: t.name, positions: t.positions, order: unknownOrder, more: t.more}); err != nil {
			return err
		}
		if err := r.nameClub(s, r.entries[first:]); err != nil {
			return err
		}
		r.tellLoanEnds(s, r.entries[first:])
	}
	return nil
}

// tellLoanEnds tells of contracts that are taken for the loan's: people also write that with
// the owner there.
func (r *importRun) tellLoanEnds(s *sheet, entries []*entry) {
	var lent []string
	for _, e := range entries {
		if e.Loan.Way == squad.LoanIn && e.loanEnd.IsZero() && !e.Loan.Until.IsZero() {
			lent = append(lent, e.Name)
		}
	}
	const most = 5
	switch {
	case len(lent) > most:
		lent = append(lent[:most], "…")
	case lent == nil:
		return
	}
	r.problem(s.file, 0, "the contract's end is taken for that of the loan (a column Loan Until tells it apart): %s", strings.Join(lent, ", "))
}

// spreadsheetTable is a table that people make for themselves.
type spreadsheetTable struct {
	*importRun
	*sheet
	words vocabulary
}

func (t *spreadsheetTable) name(row row) (short, long string) {
	name, _ := unmarked(t.cell(row, "name"))
	if first := t.cell(row, "first"); first != "" && name != "" && !names.HasWords(name, first) {
		_, size := utf8.DecodeRuneInString(first)
		name = first + " " + strings.TrimPrefix(name, first[:size]+". ") // V. van Dijk
	}
	return name, name
}

// withSide is a position with its side behind it: "D/WB (R)", "AM L".
var withSide = pattern(`(?:\(|\s)[RLCPŚZ]+\)?(?:\s*,|\s*$)`)

func (t *spreadsheetTable) positions(row row) found {
	cell := t.cell(row, "position")
	f := t.words.positions(cell)
	if g := linePositions(cell); len(g.unknown) == 0 && (len(f.unknown) > 0 || withSide().MatchString(cell)) {
		f = g // in the way of Football Manager
	}
	others := t.words.positions(t.cell(row, "also"))
	f.also = withoutRepeats(append(append(f.also, others.home...), others.also...), f.home)
	f.unknown = append(f.unknown, others.unknown...)
	return f
}

func (t *spreadsheetTable) more(row row, e *entry) {
	_, marks := unmarked(t.cell(row, "name"))
	readMarks(e, marks)
	role := t.cell(row, "role")
	if role == "" {
		return
	}
	known, err := squad.ParseRole(names.Fold(role))
	if err != nil {
		t.problem(e.file, e.row, "%v: %s comes without a role", err, e.Name)
		return
	}
	e.Role, e.roleTold = known, true
}
