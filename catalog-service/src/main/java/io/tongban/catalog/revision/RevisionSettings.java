package io.tongban.catalog.revision;

import io.tongban.catalog.revision.model.Reminders;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the yearly revision, {@code tongban.catalog.revision.*}.
 *
 * @param answerDays working days that organs have to answer, unless the revision says otherwise
 * @param answerBasis what that term rests on
 * @param remindBefore working days before the date
 * @param remindEvery working days between reminders after it
 */
@Validated
@ConfigurationProperties("tongban.catalog.revision")
record RevisionSettings(@Min(1) @Max(250) int answerDays, @NotBlank String answerBasis, @Min(0) int remindBefore,
    @Min(1) int remindEvery) {

  Reminders reminders() {
    return new Reminders(remindBefore, remindEvery);
  }
}
