package io.tongban.client.identity;

/** @param code 统一社会信用代码, or the code the organ itself publishes under */
public record Organisation(String code, String name, String region) {}
