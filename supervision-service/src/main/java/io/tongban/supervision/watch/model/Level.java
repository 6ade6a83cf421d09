package io.tongban.supervision.watch.model;

/** 预警, 黄牌, 红牌, in this order of weight. */
public enum Level {
  WARNING,
  YELLOW,
  RED
}
