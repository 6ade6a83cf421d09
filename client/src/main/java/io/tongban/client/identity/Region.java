package io.tongban.client.identity;

import org.jspecify.annotations.Nullable;

/** @param tier CITY, DISTRICT or TOWNSHIP */
public record Region(String code, String name, String tier, @Nullable String parent) {}
