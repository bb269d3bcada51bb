package check

import (
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

// What the examples begin with.
const (
	exampleHead    = "club: Liverpool\nas_of: 2026-03-11\n"
	examplePlayers = exampleHead + "players:\n"
)

// The examples of needs: an eleven without cover, each with something added.
const (
	exampleEleven = exampleHead + "formation: 4-3-3\ncover: 1\nplayers:\n" +
		"  - {name: Conor Bradley, positions: [RB], contract: {until: 2029}}\n" +
		"  - {name: Virgil van Dijk, positions: [CB], contract: {until: 2027}}\n" +
		"  - {name: Milos Kerkez, positions: [LB], contract: {until: 2030}}\n" +
		"  - {name: Ryan Gravenberch, positions: [DM], contract: {until: 2028}}\n" +
		"  - {name: Alexis Mac Allister, positions: [CM], contract: {until: 2028}}\n" +
		"  - {name: Dominik Szoboszlai, positions: [CM], contract: {until: 2028}}\n" +
		"  - {name: Mohamed Salah, positions: [RW], contract: {until: 2027}}\n" +
		"  - {name: Cody Gakpo, positions: [LW], contract: {until: 2030}}\n" +
		"  - {name: Alexander Isak, positions: [ST], contract: {until: 2031}}\n"
	exampleKeeper    = "  - {name: Alisson Becker, positions: [GK], contract: {until: 2027}}\n"
	exampleDefender  = "  - {name: Joe Gomez, positions: [CB], contract: {until: 2028}}\n"
	exampleFillingIn = "  - {name: Wataru Endo, positions: [DM], also: [CB], contract: {until: 2027}}\n"
	exampleOpen      = "  - {name: Victor Valdepeñas, positions: [CB], loan: {from: Real Madrid}}\n"
	exampleSecond    = "  - {name: Giorgi Mamardashvili, positions: [GK], contract: {until: 2031}}\n"
)

// Rules are all that files are checked for: what reading tells, then what needs
// more than that.
func Rules() []*squadfile.Rule {
	rules := append(squadfile.Rules(), lints...)
	for _, u := range []squad.Urgency{squad.Critical, squad.Short, squad.Thin, squad.Next, squad.Unclear} {
		rules = append(rules, needRules[u])
	}
	return append(rules, noHeir)
}

// lints are the rules of this package that are always checked.
var lints = []*squadfile.Rule{
	failedExpectation, impossibleExpectation, duplicateClub, clubInTwoFiles, playerInTwoClubs, possibleDuplicate, UnknownCompetition,
	injuryOverlap, injuryKindUnknown, absenceAmongInjuries, bornYearOnly, joinedAlready, endedLoan, ownClubLoan,
	duplicateTarget, targetInSquad, targetNotThere, ImpossibleMove,
	unknownExemption, unusedExemption,
}

var (
	failedExpectation = &squadfile.Rule{
		Name: "failed-expectation", Level: squadfile.Error, Brief: "an expectation that the plan does not meet",
		Why: "The file itself says what must be true of the plan. Either the squad changed for the worse, or the " +
			"expectation is out of date.",
		Example: exampleHead + "expect:\n  - {season: 2026, position: CB, sure: 2}\nplayers:\n  - {name: Virgil van Dijk, born: 1991-07-08, positions: [CB], contract: {until: 2027}}\n  - {name: Ibrahima Konaté, born: 1999-05-25, positions: [CB], contract: {until: 2026}}\n",
	}
	impossibleExpectation = &squadfile.Rule{
		Name: "impossible-expectation", Level: squadfile.Error, Brief: "an expectation that no squad could meet",
		Why: "More players are expected than the position has places, or the formation has no such position, or the season " +
			"is over: mend the expectation.",
		Example: exampleHead + "formation: 4-3-3\nexpect:\n  - {position: CB, have: 5}\nplayers: []\n",
	}
	duplicateClub = &squadfile.Rule{
		Name: "duplicate-club", Level: squadfile.Error, Brief: "two files of one folder that answer to one name",
		Why: "Which of the two is meant by that name would depend on the order of files. Files of different days belong in " +
			"different folders, or in the history of one file.",
		Example: "-- liverpool.yaml --\n" + exampleHead + "players: []\n-- reds.yaml --\nclub: Reds\naliases: [liverpool]\nas_of: 2026-03-11\nplayers: []\n",
	}
	clubInTwoFiles = &squadfile.Rule{
		Name: "club-in-two-files", Level: squadfile.Warning, Brief: "two files of one folder that seem to be of one club",
		Why: "Its players would count twice, as its needs would. Merge the two, or write into both in which country the " +
			"club is if they are two.",
		Example: "-- as-roma.yaml --\nclub: AS Roma\nas_of: 2026-03-11\nplayers: []\n-- roma.yaml --\nclub: Roma\nas_of: " +
			"2026-03-11\nplayers: []\n",
	}
	playerInTwoClubs = &squadfile.Rule{
		Name: "player-in-two-clubs", Level: squadfile.Warning, Brief: "a player of two clubs without a loan or transfer",
		Why: "The player counts in both plans. Take them out of one file, or say there that they are lent or go. Two " +
			"players whom a guess takes for one are told apart by their birth dates, or by an id each of one source.",
		Example: "-- liverpool.yaml --\n" + examplePlayers + "  - {name: Dean Huijsen, born: 2005-04-14, positions: [CB], contract: {until: 2031}}\n" +
			"-- real-madrid.yaml --\nclub: Real Madrid\nas_of: 2026-03-11\nplayers:\n  - {name: Dean Huijsen, born: " +
			"2005-04-14, positions: [CB], contract: {until: 2030}}\n",
	}
	possibleDuplicate = &squadfile.Rule{
		Name: "possible-duplicate", Level: squadfile.Warning, Brief: "two entries of one file that may be one player",
		Why: "One player under two names would fill two places. If they are two, such as twins, give each an id of one " +
			"source, or turn this off at the second.",
		Example: examplePlayers + "  - {name: Joe Gomez, born: 1997-05-23, positions: [CB], contract: {until: 2027}}\n  - {name: Joseph Gomez, born: 1997-05-23, positions: [RB], contract: {until: 2027}}\n",
	}
	// UnknownCompetition is a competition of which there is no file.
	UnknownCompetition = &squadfile.Rule{
		Name: "unknown-competition", Level: squadfile.Warning, Brief: "a competition of which nothing is known",
		Why:     "Its opening day decides who is there in time; without it the usual days of a season are taken.",
		Example: exampleHead + "competitions: [premier-legaue]\nplayers: []\n",
	}
	injuryOverlap = &squadfile.Rule{
		Name: "injury-overlap", Level: squadfile.Warning, Brief: "an injury that begins while another goes on",
		Why:     "The days out are counted twice towards injury-prone; often it is one injury from two sources.",
		Example: examplePlayers + "  - name: Joe Gomez\n    born: 1997-05-23\n    positions: [CB]\n    contract: {until: 2027}\n    injuries:\n      - {what: hamstring, since: 2024-12-29, until: 2025-02-09}\n      - {what: thigh, since: 2025-01-20, until: 2025-03-01}\n",
	}
	injuryKindUnknown = &squadfile.Rule{
		Name: "injury-kind-unknown", Level: squadfile.Warning, Brief: "an injury of a kind that is not known, without a return",
		Why: "How long such injuries last is not known, so neither is the return: the player is a doubt for good. " +
			"Name the kind in other words, or write until.",
		Example: examplePlayers + "  - {name: Conor Bradley, born: 2003-07-09, positions: [RB], contract: {until: 2029}, " +
			"injuries: [{what: hamstrnig, since: 2026-01-08}]}\n",
	}
	absenceAmongInjuries = &squadfile.Rule{
		Name: "absence-among-injuries", Level: squadfile.Warning, Brief: "a suspension, international duty or leave that is listed as an injury",
		Why: "It is no injury: it has no usual length and makes nobody injury-prone. Under absences it says so.",
		Example: examplePlayers + "  - {name: Wataru Endo, born: 1993-02-09, positions: [DM], contract: {until: 2027}, " +
			"injuries: [{what: Asian Cup, since: 2024-01-02, until: 2024-02-05}]}\n",
	}
	bornYearOnly = &squadfile.Rule{
		Name: "born-year-only", Level: squadfile.Warning, Brief: "a birth date of which only the year is given",
		Why:     "The age is one of two, and so is whether the player counts as ageing; registration rules ask for the day.",
		Example: examplePlayers + "  - {name: Joe Gomez, born: 1997, positions: [CB], contract: {until: 2027}}\n",
	}
	joinedAlready = &squadfile.Rule{
		Name: "joined-already", Level: squadfile.Warning, Brief: "an arrival that was over on the day of the file",
		Why:     "The player is one of the squad by now: take the arrival out, or mend its date.",
		Example: examplePlayers + "  - {name: Milos Kerkez, born: 2003-11-07, positions: [LB], contract: {until: 2030}, joins: {on: 2025-07-01, from: Bournemouth}}\n",
	}
	endedLoan = &squadfile.Rule{
		Name: "ended-loan", Level: squadfile.Warning, Brief: "a loan that was over on the day of the file",
		Why:     "The player is back, or has gone back: take the loan out, or mend its date.",
		Example: examplePlayers + "  - {name: Kostas Tsimikas, born: 1996-05-12, positions: [LB], contract: {until: 2027}, loan: {to: Roma, until: 2025-12-31}}\n",
	}
	ownClubLoan = &squadfile.Rule{
		Name: "own-club-loan", Level: squadfile.Warning, Brief: "a loan to or from the club itself",
		Why: "Nobody is lent to the club that they belong to: the two clubs have been mixed up, or there is no loan. Until it is " +
			"mended the player counts as away, or as one who goes back.",
		Example: examplePlayers + "  - {name: Kostas Tsimikas, born: 1996-05-12, positions: [LB], contract: {until: 2027}, " +
			"loan: {from: Liverpool FC, until: 2026-06-30}}\n",
	}
	duplicateTarget = &squadfile.Rule{
		Name: "duplicate-target", Level: squadfile.Warning, Brief: "a player who is on the shortlist twice",
		Why: "One player can fill one place: take one of the two out.",
		Example: exampleHead + "targets:\n  - {name: Dean Huijsen, positions: [CB], club: Real Madrid}\n" +
			"  - {name: Dean Huijsen, positions: [CB], price: 70m}\nplayers: []\n",
	}
	targetInSquad = &squadfile.Rule{
		Name: "target-in-squad", Level: squadfile.Warning, Brief: "a target who is a player of the club already",
		Why: "The player was signed, or will be by an agreed arrival: take them off the shortlist.",
		Example: exampleHead + "targets:\n  - {name: Jérémy Jacquet, positions: [CB], club: Rennes}\nplayers:\n" +
			"  - {name: Jérémy Jacquet, born: 2005-07-13, positions: [CB], contract: {until: 2031}, joins: {on: 2026-07-01, from: Rennes}}\n",
	}
	targetNotThere = &squadfile.Rule{
		Name: "target-not-there", Level: squadfile.Warning, Brief: "a target whose club does not have them",
		Why: "The player has gone elsewhere, or the name is spelt in another way in the squad of the club: the player is not found " +
			"there, nor what the deal would do to the club.",
		Example: "-- liverpool.yaml --\n" + exampleHead + "targets:\n  - {name: Dean Huijsen, positions: [CB], club: Real Madrid}\n" +
			"players: []\n-- real-madrid.yaml --\nclub: Real Madrid\nas_of: 2026-03-11\nplayers:\n" +
			"  - {name: Raúl Asencio, born: 2003-02-13, positions: [CB], contract: {until: 2031}}\n",
	}
	// ImpossibleMove is a move of a scenario that the known squads do not allow.
	ImpossibleMove = &squadfile.Rule{
		Name: "impossible-move", Level: squadfile.Error, Brief: "a move that the known squads do not allow",
		Why: "Somebody is sold who is not there, or twice, or a renewal ends earlier than the contract: what a scenario tries must " +
			"be possible, or its answer means nothing.",
		Example: "-- liverpool.yaml --\n" + examplePlayers + "  - {name: Joe Gomez, born: 1997-05-23, positions: [CB], contract: {until: 2027}}\n" +
			"-- summer.yaml --\nscenario: Summer\nclub: Liverpool\nmoves:\n  - {renew: Joe Gomez, until: 2026}\n",
	}
	unknownExemption = &squadfile.Rule{
		Name: "unknown-exemption", Level: squadfile.Warning, Brief: "an exemption that can turn nothing off",
		Why:     "A misspelt exemption turns nothing off. Errors cannot be turned off, since a file that has one is not read.",
		Example: examplePlayers + "  # depth:ignore born-year\n  - {name: Joe Gomez, born: 1997-05-23, positions: [CB], contract: {until: 2027}}\n",
	}
	unusedExemption = &squadfile.Rule{
		Name: "unused-exemption", Level: squadfile.Warning, Brief: "an exemption that turns nothing off",
		Why:     "What it excused has been mended: take it out, before it hides the next one.",
		Example: examplePlayers + "  - {name: Joe Gomez, born: 1997-05-23, positions: [CB], contract: {until: 2027}}  # depth:ignore born-year-only\n",
	}
)

// needRules are the rules that --needs asks for, by urgency.
var needRules = map[squad.Urgency]*squadfile.Rule{
	squad.Critical: {
		Name: "need-critical", Level: squadfile.Error, Brief: "a spot that nobody fit can fill (with --needs)",
		Why:     "Somebody has to be signed or recalled before the first match.",
		Example: exampleEleven + exampleKeeper,
	},
	squad.Short: {
		Name: "need-short", Level: squadfile.Error, Brief: "fewer players than places (with --needs)",
		Why:     "However players are placed, in the eleven where they are at home and behind it also where they cover, a place stays empty.",
		Example: exampleEleven + exampleKeeper + exampleFillingIn,
	},
	squad.Thin: {
		Name: "need-thin", Level: squadfile.Warning, Brief: "one absence from a doubtful starter (with --needs)",
		Why: "Too few are sure and at home there for the spots of the eleven and one more: already now, or with one more " +
			"absence, somebody doubtful starts.",
		Example: exampleEleven + exampleKeeper + exampleDefender,
	},
	squad.Next: {
		Name: "need-next", Level: squadfile.Warning, Brief: "short in the season after (with --needs)",
		Why:     "Contracts run out: renew, or plan for a successor while there is time.",
		Example: strings.Replace(exampleEleven, "cover: 1", "cover: {GK: 2}", 1) + exampleDefender + exampleKeeper + exampleSecond,
	},
	squad.Unclear: {
		Name: "need-unclear", Level: squadfile.Warning, Brief: "what is not known decides (with --needs unclear)",
		Why: "Whether there is a need depends on what the file leaves open: when a loan or a contract ends, or a player is " +
			"back. Find it out and write it down.",
		Example: exampleEleven + exampleKeeper + exampleDefender + exampleOpen,
	},
}

// noHeir is the rule that --succession asks for.
var noHeir = &squadfile.Rule{
	Name: "no-heir", Level: squadfile.Warning, Brief: "a first choice whom nobody follows (with --succession)",
	Why: "The player is 30 or older, or in the final year of their contract, and nobody else at home there is younger than 30, bound " +
		"beyond the season and first choice nowhere. depth CLUB --decisions says who comes after whom.",
	Example: exampleHead + "formation: 4-3-3\nplayers:\n" +
		"  - {name: Alisson Becker, born: 1992-10-02, positions: [GK], contract: {until: 2028}}\n" +
		"  - {name: Freddie Woodman, born: 1997-03-04, positions: [GK], contract: {until: 2027}}\n",
}
