package squadfile

import (
	"fmt"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// scalar is a type of scalar: how it is read and written, and what it looks like.
type scalar[V any] struct {
	shape *shape
	read  func(r *reader, n *yaml.Node) (V, bool)
	write func(V) string
}

// scalarOf is a scalar that parse reads and write writes.
func scalarOf[V any](broken *Rule, s shape, parse func(string) (V, error), write func(V) string) scalar[V] {
	s.canonical = func(text string) string {
		v, err := parse(text)
		if err != nil {
			return text
		}
		return write(v)
	}
	return scalar[V]{&s, func(r *reader, n *yaml.Node) (V, bool) {
		var none V
		text, ok := scalarText(r, n, &s)
		if !ok {
			return none, false
		}
		v, err := parse(beginning(text))
		if err != nil {
			r.problem(broken, n, "%v", err)
			return none, false
		}
		return v, true
	}, write}
}

// wordScalar is a scalar that is one of a few words.
func wordScalar[V fmt.Stringer](name, doc string, words []string, parse func(string) (V, error)) scalar[V] {
	return scalarOf(ruleUnknownWord, shape{name: name, doc: doc, schema: scalarSchema{values: words}}, parse, V.String)
}

// asItIs is a text that is written as it is.
func asItIs(text string) string { return text }

// The scalars of a squad file.
var (
	textScalar = scalar[string]{textShape, readText, asItIs}

	dateScalar = scalarOf(ruleInvalidDate, shape{
		name: "date",
		doc: "A day, or no more than the month or the year of it: 2026-06 is the month's last day, 2026 the last day of the season " +
			"that ends in that year.",
		schema: scalarSchema{
			pattern: `^(19[0-9]{2}|2[01][0-9]{2}|2200)` +
				`(-(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|-(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|-02(-(0[1-9]|[12][0-9]))?)?$`,
			number: true, min: squad.FirstYear, max: squad.LastYear, examples: []string{"2026-06-30", "2026-06", "2026"},
		},
	}, squad.ParseDate, squad.Date.String)

	moneyScalar = scalarOf(ruleInvalidMoney, shape{
		name: "money", doc: "An amount in the file's currency: 70m, 850k or 1250000.",
		schema: scalarSchema{
			pattern: `^([0-9]+|([0-9]+\.?[0-9]*|\.[0-9]+)[mk])$`,
			number:  true, max: 1e12, examples: []string{"70m", "850k"},
		},
	}, squad.ParseMoney, squad.Money.String)

	currencyScalar = scalarOf(ruleInvalidCurrency, shape{
		name: "currency",
		doc: "The currency of the file's amounts: its code of three letters, or a sign: " +
			strings.Join(squad.CurrencySigns(), " ") + ".",
		schema: scalarSchema{pattern: `^([A-Za-z]{3}|[` + strings.Join(squad.CurrencySigns(), "") + `])$`, examples: []string{"EUR", "€"}},
	}, squad.ParseCurrency, asItIs)

	positionScalar = scalarOf(ruleUnknownPosition, shape{
		name: "position", doc: "A position: its code, or its name in words such as centre-back.",
		schema: scalarSchema{values: squad.PositionCodes(), derived: positionPattern},
	}, squad.ParsePosition, squad.Position.String)

	seasonScalar = scalarOf(ruleInvalidSeason, shape{
		name: "season", doc: "A season: 2026 or 2026/27.",
		schema: scalarSchema{
			pattern: `^(19[0-9]{2}|2[01][0-9]{2})([/-]([0-9]{2}|[0-9]{4}))?$`,
			number:  true, min: squad.FirstYear, max: squad.LastYear - 1, examples: []string{"2026", "2026/27"},
		},
	}, parseSeasonName, asItIs)

	boolScalar = scalarOf(ruleInvalidBoolean, shape{schema: scalarSchema{boolean: true}}, parseBool, strconv.FormatBool)

	unknownScalar = scalarOf(ruleUnknownWord, shape{schema: scalarSchema{values: []string{unknownWord}}}, parseUnknown,
		func(bool) string { return unknownWord })

	maybeLoanScalar = scalarOf(ruleUnknownWord, shape{schema: scalarSchema{values: []string{loanWord}}}, parseLoanWord,
		func(bool) string { return loanWord })

	positiveScalar = scalarOf(ruleInvalidNumber,
		shape{schema: scalarSchema{pattern: `^0*[1-9][0-9]*$`, number: true, min: 1, max: maxNumber}}, parsePositive, strconv.Itoa)

	numberScalar = scalarOf(ruleInvalidNumber, shape{schema: scalarSchema{pattern: `^[0-9]+$`, number: true, max: maxNumber}},
		parseNumber, strconv.Itoa)

	roleScalar = wordScalar("role",
		"What the player is to the team: key, starter, rotation (the default), prospect, fringe or reserve (of the second team).",
		squad.RoleNames(), squad.ParseRole)
	holderScalar = wordScalar("holder", "Who may take the option. Only the club's own keeps a player.", squad.HolderNames(),
		squad.ParseHolder)
	absenceScalar = wordScalar("why", "Why the player is away: suspension, international (with a national team), leave or other.",
		squad.AbsenceKindNames(), squad.ParseAbsenceKind)
	buyScalar = wordScalar("buy", "What the borrowing club may or must do when the loan ends.", squad.BuyNames(), squad.ParseBuy)
)

var textShape = &shape{
	name: "text", doc: "Text with something to see.", canonical: trimmed, isText: true,
	schema: scalarSchema{derived: textPattern, longest: longestText, number: true, boolean: true},
}

const maxNumber = 1<<31 - 1

func parseBool(text string) (bool, error) {
	switch text {
	case "true":
		return true, nil
	case "false":
		return false, nil
	}
	return false, fmt.Errorf("%s is neither true nor false", names.Quote(text))
}

const unknownWord = "unknown"

func parseUnknown(text string) (bool, error) {
	if text != unknownWord {
		return false, fmt.Errorf("only unknown can stand here, not %s: each player has a contract of their own", names.Quote(text))
	}
	return true, nil
}

// loanWord says of a contract that it may be a loan.
const loanWord = "loan"

func parseLoanWord(text string) (bool, error) {
	if text != loanWord {
		return false, fmt.Errorf("%s: write maybe: loan, or leave the key out", names.Quote(text))
	}
	return true, nil
}

func parseNumber(text string) (int, error) {
	n, err := strconv.ParseUint(text, 10, 31)
	if err != nil {
		return 0, fmt.Errorf("%s is not a whole number", names.Quote(text))
	}
	return int(n), nil
}

func parsePositive(text string) (int, error) {
	n, err := parseNumber(text)
	if err == nil && n == 0 {
		err = fmt.Errorf("a number of at least 1 was expected here, not %s", text)
	}
	return n, err
}

// parseSeasonName reads a season where the league's calendar is not known: as a
// year, or as the two years of its name.
func parseSeasonName(text string) (string, error) {
	s, err := squad.ParseSeason(text, squad.SplitYear)
	if err == nil && len(text) > len("2026") {
		return s.String(), nil
	}
	return text, err
}

// exactly is a date whose day must be known.
func exactly(of scalar[squad.Date]) scalar[squad.Date] {
	s := *of.shape
	s.name, s.doc = "day", "A day."
	s.schema.pattern = strings.NewReplacer("))?|", "))|", "))?)?$", ")))$").Replace(s.schema.pattern)
	s.schema.number, s.schema.examples = false, []string{"2026-03-11"}
	return scalar[squad.Date]{&s, of.read, of.write}
}
