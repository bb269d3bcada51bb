package squad

import (
	"slices"

	"github.com/depth-football/depth/squad/names"
)

// Absence is a time in which a player is not there for a reason other than an injury.
type Absence struct {
	Why   AbsenceKind
	Since Date // the first day; zero: unknown
	Until Date // back on this day; zero: unknown
}

// AbsenceKind is why a player is absent.
type AbsenceKind uint8

// The kinds of absences. Other is the default.
const (
	OtherAbsence AbsenceKind = iota
	Suspension
	International // with a national team
	Leave         // parental leave, or leave for reasons of their own
)

var absenceNames = [...]string{OtherAbsence: "other", Suspension: "suspension", International: "international", Leave: "leave"}

// ParseAbsenceKind reads the name of a kind of absence.
func ParseAbsenceKind(text string) (AbsenceKind, error) {
	if i := slices.Index(absenceNames[:], text); i >= 0 {
		return AbsenceKind(i), nil
	}
	near := names.Nearest(text, absenceNames[:])
	if kind, known := AbsenceIn(text); near == "" && known {
		near = kind.String()
	}
	return OtherAbsence, &names.UnknownError{What: "reason for an absence", Name: text, Known: absenceNames[:], Near: near}
}

// AbsenceKindNames are the names of the kinds of absences, the default first.
func AbsenceKindNames() []string { return slices.Clone(absenceNames[:]) }

// String is the kind's name in the squad file.
func (k AbsenceKind) String() string { return absenceNames[k] }

// MarshalText writes the kind's name.
func (k AbsenceKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// absenceWords are words of the press and of Transfermarkt for each kind of absence, in
// the way of [Layoff].
var absenceWords = [...][]string{
	OtherAbsence: {
		"quarantine", "quarantane", "cuarentena", "quarantaine", "quarantena", "quarentena", "kwarantann", "karantina",
		"karantena", "karantan", "not eligible", "ineligible", "nicht spielberechtigt", "visa problem", "work permit",
	},
	Suspension: {
		"suspens", "suspend", "=ban", "=banned", "doping", "red card", "yellow card",
		"second yellow", "accumulation of yellow", "gesperrt", "=sperre", "rotsperre", "gelbsperre", "gelb sperre",
		"dopingsperre", "spielsperre", "rote karte", "gelb rot", "gelbrot", "sancion", "acumulacion de amarillas", "tarjeta roja",
		"tarjeta amarilla", "squalifica", "espulsione", "castigado", "geschorst", "schorsing", "cezali", "ceza", "zawiesz",
		"pauza za kartki", "=kartki", "avstangd", "avstangning", "utestengt", "utestengelse", "karantene", "karantaene",
		"carton rouge", "cartao vermelho",
	},
	International: {
		"international duty", "international break", "national team", "called up", "call up", "asian cup", "africa cup",
		"african cup", "african nations", "afcon", "copa america", "gold cup", "world cup", "olympi", "european championship", "nations cup",
		"nationalmannschaft", "landerspiel", "abstellung", "nationalteam", "asien cup", "asienmeisterschaft", "afrika cup",
		"weltmeisterschaft", "seleccion", "copa africa", "copa de africa", "copa asia", "copa asiatica", "selection",
		"coupe d'afrique", "coupe d'asie", "equipe nationale", "nazionale", "coppa d'africa", "coppa d'asia", "selecao",
		"taca das nacoes", "interlandverplichting", "nationale ploeg", "milli takim", "milli mac", "reprezentacj",
		"puchar narodow afryki", "landslag", "landshold", "landskamp",
	},
	Leave: {
		"maternity", "paternity", "parental", "pregnan", "compassionate", "personal reason", "family reason", "=leave",
		"leave of absence", "mutterschutz", "elternzeit", "schwanger", "private grunde", "personliche grunde", "sonderurlaub",
		"freigestellt", "maternidad", "paternidad", "embarazo", "motivos personales", "permiso", "maternite", "paternite",
		"enceinte", "raisons personnelles", "raisons familiales", "=conge", "maternita", "gravidanza", "motivi personali",
		"motivi familiari", "maternidade", "gravidez", "motivos pessoais", "licenca", "zwanger", "persoonlijke redenen",
		"dogum izni", "ozel nedenler", "urlop", "ciaza", "sprawy osobiste", "foraldraledig", "mammaledig", "gravid", "barsel",
		"permisjon", "personliga skal", "personlige arsaker",
	},
}

var absencePhrases = newPhrases(absenceWords[:])

// AbsenceIn is the kind of absence that a description names, such as "red card" or
// "Asian Cup"; false if it names none.
func AbsenceIn(what string) (AbsenceKind, bool) {
	kind, found := absencePhrases.find(names.Fold(what))
	if !found {
		return OtherAbsence, false
	}
	return AbsenceKind(kind), true
}
