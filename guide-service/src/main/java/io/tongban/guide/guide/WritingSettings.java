package io.tongban.guide.guide;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may publish without a second person, {@code tongban.guide.writing.*}.
 *
 * @param direct whether an administrator may publish by PUT or import, as when another system's guides are taken over
 */
@ConfigurationProperties("tongban.guide.writing")
public record WritingSettings(boolean direct) {}
