package main

import "github.com/spf13/cobra"

// newWords is a help topic: depth help words.
func newWords() *cobra.Command {
	return &cobra.Command{
		Use:   "words",
		Short: "The words of the output and what they mean",
		Long: `The words of the output and what they mean

Places
  spot          one of the eleven of a formation
  cover         how many players are wanted for each spot: 2, and 3 in goal, unless
                the squad file says otherwise
  place         one wanted player: a spot has a first choice and cover
  at home       the player's own position; anybody else fills in, out of position
  have          places filled by players at home there, each player once, doubts and all
  fit           the same with those who are, more likely than not, fit on the day
  sure          the same with those without a doubt
  short         places wanted less places filled

Needs, the worst first
  critical      a spot of the eleven cannot be filled by anyone fit on the day
  short         fewer players are at home there than are wanted
  thin          one more absence, whoever it is, would leave a spot of the eleven to
                somebody who is not sure
  next          none of these now, but short in the season after, as contracts stand
  sign          the fewest signings that lift the need; 1–2 where the file leaves
                open whether somebody is there
  swing player  one whose loss alone would open a new need

  Positions that compete for the same players are one need: "CB, RB: 5 players for
  6 places" is lifted by a signing at either.

What a change does to the needs (depth diff)
  new need, need lifted   there was none before; there is none any more
  worse, better           more urgent or more signings; less urgent or fewer
  same need, no need      other numbers, and the need is as it was
  more certain            a player who counts for more than before: not available,
                          doubtful, sure; less certain: for less

Leagues
  wanted        signings that all clubs want at a position; 1–2 where one of them could
                be made at another position too
  free          a player whose contract ends before the season, with nothing agreed
  fits          players who would lift a need and not be missed at their own clubs

Standings
  contracted, arriving, returning (from a loan), leaving, away (on loan all season)

Doubts about the season
  + injured           more than one chance in ten of being still out on the day; where
                      no return date is known, by how long such injuries take those who
                      have been out for as long already
  x absent            suspended, with a national team or on leave, or may be
  ! injury-prone      by the file, or five spells or 181 days out in two years
  * untried           a prospect
  o option            there only if the club takes its option, or the loan club does not
  / part season       comes or goes between the first match and the last
  ? contract unknown  the file does not say; never filled in, never counted as fine
  L loan end unknown  likewise
  ~ out of position   fills in: not at home there, or from the second team
Doubts about the seasons after it
  f final year        the contract ends with the season
  a ageing            32 or older at the season's start, a keeper 36
  y age unknown       the file does not say when the player was born`,
	}
}
