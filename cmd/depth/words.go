package main

import "github.com/spf13/cobra"

// newWords is a help topic: depth help words.
func newWords() *cobra.Command {
	return &cobra.Command{
		Use:   "words",
		Short: "The words of the output and what they mean",
		Long: `The words of the output and what they mean

The screen
  The first line is the answer: who has to come now, and by next summer. Under it
  stand the league, the formation, how many players there are on the day, the day of
  the file and the day that is judged. Each need then tells, as far as there is any:
  certain       who is there without a doubt, with age
  in doubt      who is there, and why that is not certain; spells and days out in two
                years stand behind injury-prone
  unknown       of whom the file leaves open whether they are there
  gone          who leaves: starter, cover or beyond the depth wanted in the season
                being played
  coming in, later
                who arrives or returns; who does so during the season
  who covers, fills in
                from other positions; from the second team, who are counted nowhere
  what helps    decisions of the club that close the need, and how often clubs in the
                squad's state signed there in the summer, by the squads and signings of
                2020 and 2021; midfield and the wings have one rate each; not said where
                values or contracts are unknown
  if one goes   what the need becomes
  gone by then, still there
                of a need of next summer
  this season 5, then 4, then 2
                players at home there, whatever else they play: in the season being
                played, in the one asked about, in the next

Words of the screen, and of keys, flags and expect
  available                       fit
  certain                         sure
  in doubt                        doubtful
  by summer 2027                  next
  cannot afford to lose           swing player, losses[].opens: one whose loss alone
                                  would open a new need
  if one goes                     losses[].deepens
  could also play                 elsewhere
  beyond the depth wanted         beyond the places; a player without a place
  who is left, season by season   horizon
  short in                        first_short
  the sentence                    summary

Places
  spot          one of the eleven of a formation
  cover         how many players are wanted for each spot: 2, unless the squad file
                says otherwise
  place         one wanted player: a spot has a first choice and cover
  at home       the player's own positions; and the one next door where the formation
                has only one of the two: RB–RWB, LB–LWB, RM–RW, LM–LW, DM–CM
  covers        can take a place behind a spot: what the file says under also, and the
                neighbours DM–CM–AM
  fills in      of the second team: can stand in, and is counted nowhere
  have          places that can be filled: a spot by somebody at home, a place behind it
                also by somebody who covers, each player once, doubts and all
  fit           the same with those who are there and, more likely than not, fit on
                the day; 3–4 where that is not known of somebody
  sure          the same with those without a doubt; fringe players only behind a spot
  short         wanted places less places that can be filled

Needs, the worst first
  critical      a spot of the eleven that nobody fit on the day can fill, those who
                cover or fill in included
  short         however spots and the places behind them are filled, one stays empty
  thin          already now, or with one more absence, whoever it is, a spot of the
                eleven falls to somebody who is not sure or not at home there
  next          none of these now, but critical or short in the season after, as
                contracts stand; no signing for this summer; what is, or may be, empty
                now is told beside it
  unclear       what the file leaves open decides whether there is a need at all, in the
                season that is named; its signings count in no total, and --fail-on
                takes it only when named
  sign          the fewest signings that lift the need; 1–2 where the file leaves
                open whether somebody is there

  Positions that compete for the same players are one need: "RB, CB: 5 players for
  6 places" is lifted by a signing at either. Who covers from elsewhere may lift a
  need, but does not take it to where they come from.

The day
  Who is there and who is fit is judged on one day: the opening day, or --on. Who
  comes or goes later in the season is told with the day.
  The season is the one whose opening day comes next after the file's day.
  A file without a formation is judged in the one with a name that leaves the fewest
  places empty in the season being played, in all seasons and comparisons alike.

Moves that are tried (--sign, --sell, --renew, --loan-out, …)
  closes it     no signing is wanted there this summer any more
  they would have to buy twice
                with the moves the need takes two signings
  fine until    no need in the season that is asked about, one in the season after

What a change does to the needs (depth diff)
  new need, need lifted   there was none before; there is none any more
  may be a need           there was none, and now the file leaves open whether there
                          is; no need after all: it was open, and there is none
  worse, better           more urgent, at one of the positions at least, or more
                          signings; less urgent or fewer
  same need, no need      other numbers, and the need is as it was
  more certain            a player who counts for more than before: comes later, not
                          available, covers, doubtful, sure; less certain: for less

Leagues
  sign          what the season wants; by 2027: the fewest that do for it and the next one
  wanted        signings that all clubs want at a position; 1–2 where one of them could
                be made at another position too
  free          a player whose contract ends before the season, with nothing agreed
  fits          players who would lift a need and not be missed at their own clubs

Standings
  contracted, arriving, returning (from a loan), leaving, away (on loan all season);
  who is there, the day decides

Doubts about the season, with their signs in a narrow depth chart
  + injured           more than one chance in ten of being still out on the day; where
                      no return date is known, by how long such injuries take those who
                      have been out for as long already
  x absent            suspended, with a national team or on leave, or may be
  ! injury-prone      by the file, or five spells or 181 days out in two years
  * untried           a prospect
  o option            there only if the club takes its option, or the loan club does not
  / part season       goes between the day and the last match
  ? contract unknown  the file does not say, and the season in which it was written is
                      over; never filled in, never counted as fine
  L loan end unknown  likewise
  c condition open    an obligation to buy or an extension depends on a condition
  ~ out of position   covers or fills in: not at home there
Doubts about the seasons after it
  final year          the contract ends with the season
  ageing              32 or older on the day, a keeper 36
  age unknown         the file does not say when the player was born`,
	}
}
