package identity_test

import (
	"testing"

	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/squadfile"
)

// entry is the entry of a player of whom a file says so much. A name in full may
// stand behind a bar.
func entry(t testing.TB, facts, full string) identity.Entry {
	t.Helper()
	s, err := squadfile.Parse("test.yaml", []byte("club: Rovers\nas_of: 2026-03-01\nplayers:\n  - {"+facts+"}\n"))
	if err != nil {
		t.Fatal(err)
	}
	return identity.NewEntry(&s.Players[0], full)
}

const (
	born     = ", born: 2001-05-06"
	at       = ", positions: [CB], contract: {until: 2029-06-30}"
	atInYear = ", positions: [CB], contract: {until: 2029}"
)

// By what two entries are about one person, between clubs and within one.
func TestJudge(t *testing.T) {
	const (
		none        = identity.None
		id          = identity.ByID
		name        = identity.ByName
		words       = identity.ByWords
		birth       = identity.ByBirth
		corrected   = identity.ByCorrectedBirth
		correctedTo = identity.ByWordsCorrectedBirth
		unknown     = identity.ByUnknownBirth
		script      = identity.ByOtherScript
		likeness    = identity.ByLikeness
	)
	for _, test := range []struct {
		name, a, b   string
		full         string // of the first
		between, one identity.Evidence
	}{
		// Ids.
		{
			name: "an id, whatever the rest", a: "name: Pelé, id: a, born: 1940-10-23", b: "name: Edson Arantes, id: a, born: 1940-10-21",
			between: id, one: id,
		},
		{
			name: "an id and the name", a: "name: Adam Alpha, id: tm-1, born: 2001", b: "name: Adam Alpha, id: tm-1", between: name,
			one: name,
		},
		{name: "two ids are two people", a: "name: Adam Alpha, id: a" + born, b: "name: Adam Alpha, id: b" + born},
		{name: "two ids of one source", a: "name: Adam Alpha, id: tm-1" + born + at, b: "name: Adam Alpha, id: tm-2" + born + at},
		{
			name: "ids of two sources say nothing", a: "name: Adam Alpha, id: tm-17" + born, b: "name: Adam Alpha, id: ea-4" + born,
			between: name, one: name,
		},
		{name: "one number of two sources", a: "name: Adam Alpha, id: tm-17", b: "name: Zeno Zeta, id: ea-17"},
		{name: "an id that is new", a: "name: Adam Alpha" + born, b: "name: Adam Alpha, id: b" + born, between: name, one: name},

		// One name and one day of birth.
		{name: "an accent", a: "name: Ibrahima Konate" + born, b: "name: Ibrahima Konaté" + born, between: name, one: name},
		{name: "a letter of its own", a: "name: Martin Odegaard" + born, b: "name: Martin Ødegaard" + born, between: name, one: name},
		{name: "a hyphen", a: "name: Trent Alexander Arnold" + born, b: "name: Trent Alexander-Arnold" + born, between: name, one: name},
		{name: "one word for two", a: "name: Abdul Rahman Zaid" + born, b: "name: Abdulrahman Zaid" + born, between: name, one: name},
		{name: "an apostrophe", a: "name: Dara O'Shea" + born, b: "name: Dara OShea" + born, between: name, one: name},
		{name: "a dot", a: "name: Zeno Jr." + born, b: "name: Zeno Jr" + born, between: name, one: name},
		{name: "a name without letters", a: `name: "--- ---"` + born, b: `name: "--- ---"` + born, between: name, one: name},
		{name: "two names without letters", a: `name: "---"` + born, b: `name: "..."` + born},
		{name: "the name in full", a: "name: Zé", full: "José Alpha", b: "name: José Alpha", between: unknown, one: name},
		{
			name: "Danilo and Danilo", a: "name: Danilo, born: 1991-07-15, positions: [RB]",
			b: "name: Danilo, born: 2001-04-29, positions: [CM]",
		},
		{name: "Danilo and Danilo, all else alike", a: "name: Danilo, born: 1991-07-15" + at, b: "name: Danilo, born: 2001-07-15" + at},

		// Words of a name, of one day of birth.
		{name: "one more name", a: "name: Éder Militão" + born, b: "name: Éder Gabriel Militão" + born, between: words, one: words},
		{name: "the surname alone", a: "name: Bellingham" + born, b: "name: Jude Bellingham" + born, between: words, one: words},
		{name: "the name first", a: "name: Son Heung-min" + born, b: "name: Heung Min Son" + born, between: words, one: words},
		{
			name: "a part of the name in full", a: "name: Zini" + born, full: "Ambrósio António Salvador",
			b: "name: António Salvador" + born, between: words, one: words,
		},
		{
			name: "one word of the name in full", a: "name: Juan Ludueña" + born, full: "Juan Pablo Ludueña", b: "name: Pablo" + born,
			one: birth,
		},
		{name: "words, and another day", a: "name: Bellingham, born: 2001-05-07", b: "name: Jude Bellingham" + born, one: correctedTo},
		{
			name: "words, and day and month changed over", a: "name: Éder Militão, born: 2001-06-05",
			b:   "name: Éder Gabriel Militão" + born,
			one: correctedTo,
		},
		{name: "words, and another year", a: "name: Éder Militão, born: 2000-05-06", b: "name: Éder Gabriel Militão" + born},
		{name: "initials are no words", a: "name: J. T." + born, b: "name: J. T. Alpha" + born},

		// Names that are alike, of one day of birth.
		{name: "an initial", a: "name: V. van Dijk" + born, b: "name: Virgil van Dijk" + born, between: birth, one: birth},
		{name: "an initial that fits both names", a: "name: B. Bo" + born, b: "name: Bo Berg" + born, between: birth, one: birth},
		{name: "a slip in the name", a: "name: Jeremy Jaquet" + born, b: "name: Jérémy Jacquet" + born, between: birth, one: birth},
		{name: "a short form", a: "name: Vini Jr" + born, b: "name: Vinícius Júnior" + born, between: birth, one: birth},
		{name: "two romanisations", a: "name: Oleksii Boiko" + born, b: "name: Oleksiy Boyko" + born, between: birth, one: birth},
		{name: "Do-young and Do-yeong", a: "name: Do-young Kang" + born, b: "name: Do-yeong Kang" + born, between: birth, one: birth},
		{name: "Joe and Joseph", a: "name: Joe Gomez" + born, b: "name: Joseph Gomez" + born, between: birth, one: birth},
		{
			name: "a short form that is none", a: "name: Andrew Robertson" + born, b: "name: Andy Robertson" + born, between: birth,
			one: birth,
		},
		{name: "a first name in another", a: "name: Tunde Alpha" + born, b: "name: Babatunde Alpha" + born, between: birth, one: birth},
		{
			name: "a second first name", a: "name: Tajudeen Alpha" + born, full: "Olutoyosi Tajudeen Alpha", b: "name: Toyosi Alpha" + born,
			between: birth, one: birth,
		},
		{name: "one word that is like another", a: "name: Daniel Franco" + born, b: "name: Danilo" + born, one: birth},
		{
			name: "alike, two birth dates", a: "name: Jeremy Jaquet, born: 1999-01-01, positions: [CB]",
			b: "name: Jérémy Jacquet, positions: [CB]" + born,
		},
		{name: "Junior is no surname", a: "name: Luiz Júnior" + born, b: "name: Loué Junior" + born},
		{name: "a surname and Junior", a: "name: Alpha Jr." + born, b: "name: Adam Alpha" + born},
		{name: "a surname as a first name", a: "name: Simon Adam" + born, b: "name: Simon Berg" + born},

		// Twins.
		{name: "Rasmus and Kaarel", a: "name: Rasmus Tamm" + born, b: "name: Kaarel Tamm" + born},
		{name: "twins of one position and contract", a: "name: Lars Bender" + born + at, b: "name: Sven Bender" + born + at},
		{
			name: "a family, position and contract, by one source", a: "name: Lars Bender, id: tm-1" + born + at,
			b: "name: Sven Bender, id: tm-2" + born + at,
		},
		{
			name: "a family, position and contract, by two sources", a: "name: Eli Corvin, id: tm-1" + born + at,
			b: "name: Junior Corvin, id: ea-2" + born + atInYear, one: birth,
		},
		{
			name: "a family by two sources", a: "name: Eli Corvin, id: tm-1, positions: [CB]" + born,
			b: "name: Junior Corvin, id: ea-2, positions: [CB]" + born,
		},
		{name: "twins of one initial", a: "name: Jacob Murphy" + born, b: "name: Josh Murphy" + born, between: birth, one: birth},
		{name: "a twin by initial", a: "name: J. Timber" + born, b: "name: Quinten Timber" + born},
		{name: "brothers", a: "name: Jude Bellingham, positions: [CM]", b: "name: Jobe Bellingham, positions: [CM]"},

		// One day of birth, contract and position.
		{name: "another surname", a: "name: Álvaro Carreras" + born + atInYear, b: "name: Álvaro Fernández" + born + at, one: birth},
		{
			name: "another surname, another contract", a: "name: Álvaro Carreras, contract: {until: 2027}, positions: [CB]" + born,
			b: "name: Álvaro Fernández" + born + at,
		},
		{
			name: "another surname, contracts unknown", a: "name: Álvaro Carreras, positions: [CB]" + born,
			b: "name: Álvaro Fernández, positions: [CB]" + born,
		},
		{name: "no word in common", a: "name: Adam Alpha" + born + at, b: "name: Zeno Zeta" + born + at},
		{name: "Cyrillic", a: "name: Oleksiy Boyko" + born + at, b: "name: Олексій Бойко" + born + atInYear, one: script},
		{name: "Hangul", a: "name: Min-jun Kang" + born + at, b: "name: 강민준" + born + at, one: script},
		{name: "Arabic", a: "name: Salem Nasser" + born + at, b: "name: سالم ناصر" + born + at, one: script},
		{
			name: "another script, another position", a: "name: Kim Min-jun" + born + at,
			b: "name: 강민준, positions: [GK], contract: {until: 2029}" + born,
		},
		{name: "Cyrillic, and no more in common", a: "name: Oleksiy Boyko" + born + at, b: "name: Олексій Бойко" + born, one: script},
		{name: "Hangul, and no more in common", a: "name: Min-jun Kang" + born + at, b: "name: 강민준" + born, one: script},
		{name: "Arabic, and no more in common", a: "name: Salem Nasser" + born + at, b: "name: سالم ناصر" + born, one: script},
		{name: "Greek, and no more in common", a: "name: Petros Alafouzos" + born + at, b: "name: Πέτρος Αλαφούζος" + born, one: script},
		{name: "Hebrew, and no more in common", a: "name: Gil Dasa" + born + at, b: "name: גיל דסה" + born, one: script},
		{name: "two scripts, and other sounds", a: "name: Pavlo Boyko" + born, b: "name: Олексій Бойко" + born},

		// Two romanisations, of one day of birth.
		{name: "the surname first, spelt otherwise", a: "name: Yun Pyung Gook" + born, b: "name: Pyeong-guk Yoon" + born, one: birth},
		{name: "Do-young and Do-yeong, the surname first", a: "name: Kang Do-young" + born, b: "name: Do-yeong Kang" + born, one: birth},
		{name: "vowels that Arabic does not write", a: "name: Talal Al Shubili" + born, b: "name: Talal Al-Shbely" + born, one: birth},
		{name: "too few consonants to tell", a: "name: Leo Hey" + born, b: "name: Lia Joy" + born},
		{name: "the consonants, of another day", a: "name: Do-young Kang, born: 2001-09-07", b: "name: Kang Do-yeong" + born},
		{name: "another script, another day", a: "name: Oleksiy Boyko, born: 2001-05-07" + at, b: "name: Олексій Бойко" + born + at},
		{
			name: "both scripts in the name in full", a: "name: Salem Nasser" + born, full: "Salem Faisal Nasserسالم فيصل ناصر",
			b: "name: سالم ناصر" + born, between: words, one: words,
		},

		// Birth dates that are not one.
		{
			name: "a slip in the month", a: "name: Adam Alpha, born: 2001-06-06", b: "name: Adam Alpha" + born, between: corrected,
			one: corrected,
		},
		{
			name: "a slip in the year", a: "name: Adam Alpha, born: 2010-05-06", b: "name: Adam Alpha" + born, between: corrected,
			one: corrected,
		},
		{name: "ten years", a: "name: Adam Alpha, born: 2011-05-06" + at, b: "name: Adam Alpha" + born + at},
		{
			name: "day and month changed over", a: "name: Adam Alpha, born: 2001-06-05", b: "name: Adam Alpha" + born, between: corrected,
			one: corrected,
		},
		{name: "a week over the end of a month", a: "name: Adam Alpha, born: 2001-04-30", b: "name: Adam Alpha" + born, one: corrected},
		{
			name: "one year and position", a: "name: Adam Alpha, born: 2001-11-30, positions: [CB]",
			b: "name: Adam Alpha, positions: [CB]" + born, between: corrected, one: corrected,
		},
		{name: "another year", a: "name: Adam Alpha, born: 2002-11-30, positions: [CB]", b: "name: Adam Alpha, positions: [CB]" + born},
		{
			name: "another year, all else alike", a: "name: Adam Alpha, born: 1999-01-01" + atInYear, b: "name: Adam Alpha" + born + at,
			one: corrected,
		},
		{name: "another year, which is all that is known", a: "name: Adam Alpha, born: 1999", b: "name: Adam Alpha" + born},

		// Birth dates that are not known.
		{name: "nothing but the name", a: "name: Adam Alpha", b: "name: Adam Alpha", between: unknown, one: name},
		{name: "a birth date that is new", a: "name: Adam Alpha", b: "name: Adam Alpha" + born, between: unknown, one: name},
		{
			name: "a better known birth date", a: "name: Adam Alpha, born: 2001-05", b: "name: Adam Alpha" + born, between: unknown,
			one: name,
		},
		{name: "the name, and positions apart", a: "name: Adam Alpha, positions: [GK]", b: "name: Adam Alpha, positions: [ST]", one: name},
		{
			name: "the name, and a position that is covered", a: "name: Adam Alpha, positions: [RB], also: [CB]",
			b: "name: Adam Alpha, positions: [CB]", between: unknown, one: name,
		},
		{name: "alike, one position", a: "name: Jeremy Jaquet, positions: [CB]", b: "name: Jérémy Jacquet, positions: [CB]", one: likeness},
		{
			name: "alike, one position and contract", a: "name: Jeremy Jaquet, born: 2001" + atInYear,
			b:   "name: Jérémy Jacquet" + born + at,
			one: likeness,
		},
		{name: "alike, two positions", a: "name: Jeremy Jaquet, positions: [ST]", b: "name: Jérémy Jacquet, positions: [CB]"},
		{name: "alike, one contract unknown", a: "name: Jeremy Jaquet, positions: [CB]", b: "name: Jérémy Jacquet" + at},
		{name: "half a name, and positions apart", a: "name: Gabriel, positions: [CB]", b: "name: Gabriel Jesus, positions: [ST]"},
		{name: "a part of the name, and no position", a: "name: James Jim Hall, born: 2001", b: "name: Jim Hall" + born},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, b := entry(t, test.a, test.full), entry(t, test.b, "")
			for _, pair := range [][2]identity.Entry{{a, b}, {b, a}} {
				if got := identity.Judge(pair[0], pair[1]); got != test.between {
					t.Errorf("between clubs: %s, want %s", got, test.between)
				}
				if got := identity.JudgeInClub(pair[0], pair[1]); got != test.one {
					t.Errorf("in one club: %s, want %s", got, test.one)
				}
			}
		})
	}
}

// Only what is as sure as files can be is told as no guess.
func TestGrade(t *testing.T) {
	for how, want := range map[identity.Evidence]identity.Grade{
		identity.None: identity.Different, identity.ByID: identity.Sure, identity.ByName: identity.Sure, identity.ByWords: identity.Sure,
		identity.ByBirth: identity.Guess, identity.ByCorrectedBirth: identity.Guess, identity.ByWordsCorrectedBirth: identity.Guess,
		identity.ByUnknownBirth: identity.Guess, identity.ByOtherScript: identity.Guess, identity.ByLikeness: identity.Guess,
	} {
		if how.Grade() != want || how.IsGuess() != (want == identity.Guess) {
			t.Errorf("%s is of grade %d, a guess: %v", how, how.Grade(), how.IsGuess())
		}
		text, err := how.MarshalText()
		if err != nil || string(text) != how.String() || len(text) == 0 {
			t.Errorf("%s is written %q, %v", how, text, err)
		}
	}
}
