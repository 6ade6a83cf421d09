package io.tongban.client.supervision;

/** 预警, 黄牌, 红牌. */
public enum SignalLevel {
  WARNING,
  YELLOW,
  RED
}
