// Package threeway merges two versions of a squad file that come from one: two people have
// edited one squad, as on two branches in git.
//
// [Merge] pairs the players of the three versions by who they are and merges them fact by
// fact, whatever lines the facts stand on. The text is that of ours, with what theirs has
// changed: comments and layout of ours stay, and the comments of theirs come along with
// what they explain. A fact that both have changed, in two ways, is a [Conflict]; it stands
// in the text twice, between the markers that git puts there.
//
// Nothing comes out that was not read again and compared with what it should say. Whoever
// imports a source into a squad file uses the package merge.
package threeway
