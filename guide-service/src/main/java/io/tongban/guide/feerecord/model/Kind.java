package io.tongban.guide.feerecord.model;

/** What was held about a fee. */
public enum Kind {
  /** 定价听证会. */
  HEARING,
  /** 专家论证会、咨询会. */
  CONSULTATION,
  /** 新闻发布、公告. */
  RELEASE
}
