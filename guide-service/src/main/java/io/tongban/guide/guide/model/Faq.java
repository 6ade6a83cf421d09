package io.tongban.guide.guide.model;

/** A question people ask about the item, and the organ's answer. */
public record Faq(String question, String answer) {}
