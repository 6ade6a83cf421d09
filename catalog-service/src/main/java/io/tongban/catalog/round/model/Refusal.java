package io.tongban.catalog.round.model;

import java.util.Locale;

/** Why a step is not taken. */
public enum Refusal {
  WRONG_STATE,
  NOTHING_PROPOSED,
  NOT_ALL_REVIEWED,
  NOTHING_SOUND,
  NOTICE_RUNS,
  COMMENTS_UNANSWERED,
  CONFLICTS,
  NOT_ALL_DECIDED,
  NOTHING_ADOPTED,
  NOT_DRAWN_UP,
  DRAFT_THERE,
  DRAFT_NOT_PUBLISHED,
  EDITION_PUBLISHED,
  /** The reviewer of a proposal is not who proposed it, its decider neither. */
  OWN_PROPOSAL,
  /** Nobody else amends a proposal: who reviews it must not have had a hand in it. */
  NOT_PROPOSER,
  /** The decider of a proposal is not who reviewed it. */
  OWN_REVIEW;

  /** The problem's code. */
  public String code() {
    return "round-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
