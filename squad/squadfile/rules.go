package squadfile

// Rules are all that reading finds fault with, errors first. Package check adds
// those that need more than reading.
func Rules() []*Rule {
	return []*Rule{
		ruleEncoding, ruleSyntax, ruleEmptyFile, ruleNotASquad, ruleSeveralDocuments, ruleTooLarge,
		ruleWrongKind, ruleUnknownKey, ruleDoubledKey, ruleEmptyValue, ruleMissingKey,
		ruleInvalidText, ruleInvalidDate, ruleInvalidMoney, ruleInvalidCurrency, ruleInvalidNumber, ruleInvalidBoolean, ruleUnknownWord,
		ruleUnknownPosition,
		ruleInvalidFormation, ruleInvalidCover, ruleInvalidSeason, ruleCoarseAsOf,
		ruleDuplicatePlayer, ruleDuplicateID, ruleBornAfterAsOf, ruleContractBeforeBirth, ruleLoanBeforeBirth, ruleTransferBeforeBirth,
		ruleUselessOption, ruleUselessExtension, ruleLoanBothWays, ruleLoanBackwards, ruleInjuryBackwards,
		ruleReturnTooSoon, ruleAbsenceBackwards, ruleLeavesBeforeArrival, ruleEmptyExpectation,
		ruleInvalidSeasons, ruleInvalidLayoff, TooManyErrors,

		ruleImplausibleAge, ExpiredContract, ruleDeparted, ruleFutureInjury, ruleContractBeforeArrival, ruleRepeatedPosition,
		ruleNoPosition, ContractUnknown, ruleLoanWithoutEnd, ruleInjuryWithoutBeginning, TooManyWarnings,
	}
}

// What the examples begin with.
const (
	exampleHead    = "club: Liverpool\nas_of: 2026-03-11\n"
	examplePlayers = exampleHead + "players:\n"
)

// The rules of what a file is as a whole.
var (
	ruleEncoding = &Rule{
		Name: "encoding", Level: Error, Brief: "not UTF-8 text",
		Why: "Names lose their accents when a file is read in the wrong encoding, and a comment could end where no editor shows " +
			"it. Save the file as UTF-8 with line feeds.",
		Example: "club: M\xe1laga\n",
	}
	ruleSyntax = &Rule{
		Name: "syntax", Level: Error, Brief: "not YAML",
		Why:     "What is not YAML has no meaning, so nothing after it can be relied on.",
		Example: exampleHead + "formation: [4-3-3\nplayers: []\n",
	}
	ruleEmptyFile = &Rule{
		Name: "empty-file", Level: Error, Brief: "nothing in the file",
		Why:     "An empty file is mostly one that was cut off while it was written.",
		Example: "# to be written\n",
	}
	ruleNotASquad = &Rule{
		Name: "not-a-squad", Level: Error, Brief: "a file of something else",
		Why:     "A folder with other YAML files in it was named: name the one that holds the squads.",
		Example: "on: push\njobs: {}\n",
	}
	ruleSeveralDocuments = &Rule{
		Name: "several-documents", Level: Error, Brief: "a second document in the file",
		Why:     "One file is one club on one day; a second document would be overlooked.",
		Example: examplePlayers + "  []\n---\nclub: Everton\n",
	}
	ruleTooLarge = &Rule{
		Name: "too-large", Level: Error, Brief: "more than a squad can have",
		Why: "A squad of thirty is about 8 KB. The limits (4 MiB, 1000 players, lists of 200) keep broken and hostile files from using " +
			"up the machine.",
	}
	// TooManyErrors stands for the errors of a file that are not told.
	TooManyErrors = &Rule{
		Name: "too-many-errors", Level: Error, Brief: "more errors than are told",
		Why: "A file with more than 200 errors has one that no list of them helps with: the wrong file, or a tool that wrote it wrongly.",
	}
	// TooManyWarnings stands for the warnings of a file that are not told.
	TooManyWarnings = &Rule{
		Name: "too-many-warnings", Level: Warning, Brief: "more warnings than are told",
		Why: "The same for warnings. Turn off by name what is not worth knowing in this file.",
	}
)

// The rules of keys and values.
var (
	ruleWrongKind = &Rule{
		Name: "wrong-kind", Level: Error, Brief: "a list, a map or a value where another is expected",
		Why:     "Positions are a list even if there is one: without brackets it is not clear what a comma means.",
		Example: examplePlayers + "  - name: Virgil van Dijk\n    positions: CB\n    contract: {until: 2027-06-30}\n",
	}
	ruleUnknownKey = &Rule{
		Name: "unknown-key", Level: Error, Brief: "a key that is not part of the format",
		Why:     "A misspelt key would silently lose what stands under it: the player would have no position.",
		Example: examplePlayers + "  - name: Virgil van Dijk\n    postions: [CB]\n    contract: {until: 2027-06-30}\n",
	}
	ruleDoubledKey = &Rule{
		Name: "doubled-key", Level: Error, Brief: "the same key or position twice in a map",
		Why:     "Only one of the two could count, and nobody would know which; mostly it is left over from a merge.",
		Example: exampleHead + "cover: {CB: 2, CB: 3}\nplayers: []\n",
	}
	ruleEmptyValue = &Rule{
		Name: "empty-value", Level: Error, Brief: "a key without a value",
		Why:     "What is not known is left out, so that a forgotten value is told from an unknown one.",
		Example: examplePlayers + "  - name: Virgil van Dijk\n    born:\n    positions: [CB]\n    contract: {until: 2027-06-30}\n",
	}
	ruleMissingKey = &Rule{
		Name: "missing-key", Level: Error, Brief: "a key that must be there is not",
		Why:     "Without the club, the day and the players, or without a player's name, there is nothing to say anything about.",
		Example: "club: Liverpool\nplayers: []\n",
	}
	ruleInvalidText = &Rule{
		Name: "invalid-text", Level: Error, Brief: "an empty or overlong text, or unseen characters",
		Why: "Control characters and characters that turn the writing direction can make a terminal or a reviewer see another name " +
			"than the file has.",
		Example: examplePlayers + "  - name: \"Virgil\\u202Evan Dijk\"\n    positions: [CB]\n    contract: {until: 2027-06-30}\n",
	}
	ruleInvalidDate = &Rule{
		Name: "invalid-date", Level: Error, Brief: "a date that is none",
		Why: "Dates are written 2026-06-30, 2026-06 or 2026, as exactly as they are known, because 03/04 is March to some and " +
			"April to others.",
		Example: examplePlayers + "  - name: Virgil van Dijk\n    positions: [CB]\n    contract: {until: 2027-06-31}\n",
	}
	ruleInvalidMoney = &Rule{
		Name: "invalid-money", Level: Error, Brief: "an amount of money that is none",
		Why:     "Amounts are 70m, 850k or 1250000 in the currency that the file names, so that they can be added up.",
		Example: examplePlayers + "  - name: Virgil van Dijk\n    positions: [CB]\n    contract: {until: 2027-06-30}\n    value: €23m\n",
	}
	ruleInvalidCurrency = &Rule{
		Name: "invalid-currency", Level: Error, Brief: "a currency that is none",
		Why: "Amounts are compared between clubs that count in the same currency, and it stands beside them in everything that is " +
			"printed: a code of three letters, like EUR, or a sign, like €.",
		Example: exampleHead + "currency: Euro\nplayers: []\n",
	}
	ruleInvalidNumber = &Rule{
		Name: "invalid-number", Level: Error, Brief: "something other than a whole number",
		Why:     "Places and players are counted in whole numbers.",
		Example: exampleHead + "cover: two\nplayers: []\n",
	}
	ruleInvalidBoolean = &Rule{
		Name: "invalid-boolean", Level: Error, Brief: "something other than true or false",
		Why:     "Yes, on and 1 are true to one reader of YAML and text to another.",
		Example: examplePlayers + "  - name: Joe Gomez\n    positions: [CB]\n    contract: {until: 2027-06-30}\n    injury_prone: yes\n",
	}
	ruleUnknownWord = &Rule{
		Name: "unknown-word", Level: Error, Brief: "a word that is not one of those that can stand there",
		Why:     "The order of roles decides who starts; a role that is not known has no place in it.",
		Example: examplePlayers + "  - name: Virgil van Dijk\n    positions: [CB]\n    role: captain\n    contract: {until: 2027-06-30}\n",
	}
	ruleUnknownPosition = &Rule{
		Name: "unknown-position", Level: Error, Brief: "a position that does not exist",
		Why:     "A player at a position that is not known would fill no place.",
		Example: examplePlayers + "  - name: Virgil van Dijk\n    positions: [DC]\n    contract: {until: 2027-06-30}\n",
	}
	ruleInvalidFormation = &Rule{
		Name: "invalid-formation", Level: Error, Brief: "a formation without a name or without eleven spots",
		Why:     "A side is eleven players, one of them in goal; with ten or twelve every number would be wrong.",
		Example: exampleHead + "formation: 4-3-2\nplayers: []\n",
	}
	ruleInvalidCover = &Rule{
		Name: "invalid-cover", Level: Error, Brief: "cover that no squad has",
		Why:     "Cover is the number of players wanted for each spot, from 1 to 4, not the size of the squad.",
		Example: exampleHead + "cover: {CB: 8}\nplayers: []\n",
	}
	ruleInvalidSeason = &Rule{
		Name: "invalid-season", Level: Error, Brief: "a season that is none",
		Why:     "A season is named by the year in which it begins, 2026, or by both of its years, 2026/27.",
		Example: exampleHead + "expect:\n  - {season: 26/27, need: none}\nplayers: []\n",
	}
	ruleCoarseAsOf = &Rule{
		Name: "coarse-as-of", Level: Error, Brief: "as_of is not a day",
		Why:     "Every answer is computed from this day: who is injured, whose contract is over, which season comes next.",
		Example: "club: Liverpool\nas_of: 2026-03\nplayers: []\n",
	}
	ruleEmptyExpectation = &Rule{
		Name: "empty-expectation", Level: Error, Brief: "an expectation that expects nothing",
		Why:     "It could never fail, so it only looks like a test.",
		Example: exampleHead + "expect:\n  - {season: 2026, position: CB}\nplayers: []\n",
	}
)

// The rules of facts that cannot be true.
var (
	ruleDuplicatePlayer = &Rule{
		Name: "duplicate-player", Level: Error, Brief: "the same player twice",
		Why: "The player would fill two places. Two players of one name are told apart by their birth dates, or by an id each.",
		Example: examplePlayers +
			"  - {name: Ibrahima Konaté, born: 1999-05-25, positions: [CB], contract: {until: 2026-06-30}}\n" +
			"  - {name: Ibrahima Konate, born: 1999-05-25, positions: [CB], contract: {until: 2026-06-30}}\n",
	}
	ruleDuplicateID = &Rule{
		Name: "duplicate-id", Level: Error, Brief: "the same id for two players",
		Why: "An id tells a player from all others, whatever the name: two players of one id would be taken for one.",
		Example: examplePlayers +
			"  - {name: Ibrahima Konaté, id: tm-357119, positions: [CB], contract: {until: 2026-06-30}}\n" +
			"  - {name: Joe Gomez, id: tm-357119, positions: [CB], contract: {until: 2027-06-30}}\n",
	}
	ruleBornAfterAsOf = &Rule{
		Name: "born-after-as-of", Level: Error, Brief: "a player who was not born yet",
		Why:     "One of the two dates is wrong, and ages are computed from both.",
		Example: examplePlayers + "  - {name: Giovanni Leoni, born: 2026-12-21, positions: [CB], contract: {until: 2031-06-30}}\n",
	}
	ruleContractBeforeBirth = &Rule{
		Name: "contract-before-birth", Level: Error, Brief: "a contract that ended before the player was born",
		Why:     "Mostly a century or the two dates have been mixed up.",
		Example: examplePlayers + "  - {name: Joe Gomez, born: 1997-05-23, positions: [CB], contract: {until: 1997-05-23}}\n",
	}
	ruleLoanBeforeBirth = &Rule{
		Name: "loan-before-birth", Level: Error, Brief: "a loan that ended before the player was born",
		Why: "Mostly a century or the two dates have been mixed up.",
		Example: examplePlayers +
			"  - {name: Harvey Davies, born: 2003-09-03, positions: [GK], contract: {until: 2027}, loan: {to: Crawley Town, " +
			"until: 1926-06-30}}\n",
	}
	ruleTransferBeforeBirth = &Rule{
		Name: "transfer-before-birth", Level: Error, Brief: "an arrival or departure before the player was born",
		Why: "Mostly a century or the two dates have been mixed up.",
		Example: examplePlayers +
			"  - {name: Jérémy Jacquet, born: 2005-07-13, positions: [CB], contract: {until: 2031}, " +
			"joins: {on: 2002-07-01, from: Rennes}}\n",
	}
	ruleUselessOption = &Rule{
		Name: "useless-option", Level: Error, Brief: "an option that does not extend the contract",
		Why:     "An option adds time to a contract; the two dates are probably the wrong way round.",
		Example: examplePlayers + "  - {name: Alisson Becker, positions: [GK], contract: {until: 2027-06-30, option: 2026-06-30}}\n",
	}
	ruleUselessExtension = &Rule{
		Name: "useless-extension", Level: Error, Brief: "an extension that does not extend the contract",
		Why: "An extension adds time to a contract if its condition is met; the two dates are probably the wrong way round.",
		Example: examplePlayers + "  - {name: Kostas Tsimikas, positions: [LB], contract: {until: 2027-06-30, " +
			"extension: {until: 2026-06-30, if: 20 appearances}}}\n",
	}
	ruleLoanBothWays = &Rule{
		Name: "loan-both-ways", Level: Error, Brief: "a loan to a club and from one",
		Why: "It decides whether the player comes back or goes back.",
		Example: examplePlayers +
			"  - {name: Kostas Tsimikas, positions: [LB], contract: {until: 2027}, loan: {to: Roma, from: Olympiacos, until: 2026}}\n",
	}
	ruleLoanBackwards = &Rule{
		Name: "loan-backwards", Level: Error, Brief: "a loan that ends before it begins",
		Why: "The player would never be away; one of the two dates is wrong.",
		Example: examplePlayers +
			"  - {name: Kostas Tsimikas, positions: [LB], contract: {until: 2028}, loan: {to: Roma, since: 2026-07-01, until: 2026-06-30}}\n",
	}
	ruleInjuryBackwards = &Rule{
		Name: "injury-backwards", Level: Error, Brief: "an injury that ended before it began",
		Why: "The days out would be negative; one of the two dates is wrong.",
		Example: examplePlayers +
			"  - {name: Joe Gomez, positions: [CB], contract: {until: 2027}, injuries: [{what: knee, since: 2026-02-01, " +
			"until: 2025-03-01}]}\n",
	}
	ruleReturnTooSoon = &Rule{
		Name: "return-too-soon", Level: Error, Brief: "an injury whose return is before the day that it is not before, or one that is over and is not",
		Why: "Either the player is back on that day, or they are not back before the other one; one of the two dates is wrong.",
		Example: examplePlayers +
			"  - {name: Joe Gomez, positions: [CB], contract: {until: 2027}, injuries: [{what: knee, since: 2026-02-01, " +
			"until: 2026-03-20, not_before: 2026-04-01}]}\n",
	}
	ruleLeavesBeforeArrival = &Rule{
		Name: "leaves-before-arrival", Level: Error, Brief: "a player who leaves before they join",
		Why: "Nobody leaves a club that they have not joined; one of the two days is wrong, or of another year.",
		Example: examplePlayers +
			"  - {name: Joe Gomez, positions: [CB], contract: {until: 2027}, joins: {on: 2026-07-01, from: A}, " +
			"leaves: {on: 2026-06-01, to: B}}\n",
	}
	ruleAbsenceBackwards = &Rule{
		Name: "absence-backwards", Level: Error, Brief: "an absence that ended before it began",
		Why: "Nobody is away for fewer than no days; one of the two dates is wrong.",
		Example: examplePlayers +
			"  - {name: Joe Gomez, positions: [CB], contract: {until: 2027}, absences: [{why: suspension, since: 2026-02-01, " +
			"until: 2025-03-01}]}\n",
	}
	ruleInvalidSeasons = &Rule{
		Name: "invalid-seasons", Level: Error, Brief: "a competition whose days do not follow each other",
		Why: "The first match divides who is there from who comes late: a season is its first day, the opening, the closing and " +
			"its last day.",
		Example: "name: Premier League\nleague: true\nseasons:\n  2026: {opening: 2026-08-22, closing: 2026-05-30}\n",
	}
	ruleInvalidLayoff = &Rule{
		Name: "invalid-layoff", Level: Error, Brief: "a kind of injury without its lengths",
		Why:     "The median and the day by which nine in ten are back decide who is fit.",
		Example: "kinds:\n  - {kind: knee, words: [knee], median: 40, nine_in_ten: 30}\n",
	}
)

// The rules of facts that may be true and look wrong.
var (
	ruleImplausibleAge = &Rule{
		Name: "implausible-age", Level: Warning, Brief: "a player younger than 15 or older than 45",
		Why:     "It is nearly always a slip in the year.",
		Example: examplePlayers + "  - {name: Virgil van Dijk, born: 1919-07-08, positions: [CB], contract: {until: 2027-06-30}}\n",
	}
	// ExpiredContract is a contract that was over. Reading finds one whose day is known;
	// what a year means depends on the league, so package check finds those.
	ExpiredContract = &Rule{
		Name: "expired-contract-as-of", Level: Warning, Brief: "a contract that was over on the day of the file",
		Why:     "Either the player has gone and should not be in the file, or the contract was renewed and the file does not know.",
		Example: examplePlayers + "  - {name: Virgil van Dijk, born: 1991-07-08, positions: [CB], contract: {until: 2025-06-30}}\n",
	}
	ruleDeparted = &Rule{
		Name: "departed-player", Level: Warning, Brief: "a player who had left by the day of the file",
		Why: "The player is no longer one of the squad: take them out, or mend the date.",
		Example: examplePlayers +
			"  - {name: Luis Díaz, born: 1997-01-13, positions: [LW], contract: {until: 2027}, " +
			"leaves: {on: 2025-07-30, to: Bayern Munich}}\n",
	}
	ruleFutureInjury = &Rule{
		Name: "future-injury", Level: Warning, Brief: "an injury that begins after the day of the file",
		Why: "On the day of the file nobody could know of it; one of the dates is wrong.",
		Example: examplePlayers +
			"  - {name: Conor Bradley, born: 2003-07-09, positions: [RB], contract: {until: 2029}, " +
			"injuries: [{what: knee, since: 2027-01-08}]}\n",
	}
	ruleContractBeforeArrival = &Rule{
		Name: "contract-before-arrival", Level: Warning, Brief: "a contract that ends before the player arrives",
		Why: "It is the one with the old club; what counts is how long the one with the new club runs.",
		Example: examplePlayers +
			"  - {name: Jérémy Jacquet, born: 2005-07-13, positions: [CB], contract: {until: 2026-06-30}, " +
			"joins: {on: 2026-07-01, from: Rennes}}\n",
	}
	ruleRepeatedPosition = &Rule{
		Name: "repeated-position", Level: Warning, Brief: "a position named twice for a player",
		Why:     "A player is at home at a position or covers there; the second mention says nothing.",
		Example: examplePlayers + "  - {name: Joe Gomez, born: 1997-05-23, positions: [CB, RB], also: [RB], contract: {until: 2027}}\n",
	}
	ruleNoPosition = &Rule{
		Name: "no-position", Level: Warning, Brief: "a player without a position",
		Why:     "The player is counted nowhere.",
		Example: examplePlayers + "  - {name: Joe Gomez, born: 1997-05-23, contract: {until: 2027-06-30}}\n",
	}
	// ContractUnknown is a player without a contract date, or most players of a file.
	ContractUnknown = &Rule{
		Name: "contract-unknown", Level: Warning, Brief: "a player without a contract date",
		Why: "Whether the player is there next season stays open, and so do the needs: they become ranges. Where most players have " +
			"none it is told once; contracts: unknown in the file says that it does not know them.",
		Example: examplePlayers + "  - {name: Joe Gomez, born: 1997-05-23, positions: [CB]}\n",
	}
	ruleLoanWithoutEnd = &Rule{
		Name: "loan-without-end", Level: Warning, Brief: "a loan without an end",
		Why: "Whether the player is back for the season stays open.",
		Example: examplePlayers +
			"  - {name: Kostas Tsimikas, born: 1996-05-12, positions: [LB], contract: {until: 2027}, loan: {to: Roma}}\n",
	}
	ruleInjuryWithoutBeginning = &Rule{
		Name: "injury-without-beginning", Level: Warning, Brief: "an injury without its first day",
		Why: "The usual layoff is counted from the first day; without it, from the day of the file, and the injury does not count towards injury-prone.",
		Example: examplePlayers +
			"  - {name: Conor Bradley, born: 2003-07-09, positions: [RB], contract: {until: 2029}, injuries: [{what: knee}]}\n",
	}
)
