package io.tongban.guide.question;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code tongban.guide.questions}.
 *
 * @param mostOpen how many questions one reader may have open at one guide
 * @param longest characters of a question, an answer, a remark
 */
@Validated
@ConfigurationProperties("tongban.guide.questions")
record QuestionSettings(@Min(1) int mostOpen, @Min(100) int longest) {}
