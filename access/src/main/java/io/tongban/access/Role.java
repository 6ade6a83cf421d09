package io.tongban.access;

/** What a person or machine does on the platform. A role is granted for a region and an organ, see {@link Grant}. */
public enum Role {
  /** 申请人: a person or an enterprise that applies. */
  APPLICANT,
  /** 窗口人员: takes applications in at a service centre. */
  WINDOW_CLERK,
  /** 审查人员: examines an accepted case. */
  REVIEWER,
  /** 决定人员: grants or refuses. */
  DECIDER,
  /** 监察人员: watches, never acts on a case. */
  SUPERVISOR,
  /** 政务公开人员. */
  OPENNESS_OFFICER,
  /** 公共企事业单位公开人员: writes what a hospital, a water works and the like publish; its organ is that body. */
  PUBLIC_SERVICE_EDITOR,
  /** 目录管理员: keeps the item catalogue and the guides. */
  CATALOGUE_ADMINISTRATOR,
  /** 系统管理员: keeps people, organisations, regions and the calendar. */
  SYSTEM_ADMINISTRATOR,
  /** A service of the platform that calls another one. */
  SERVICE
}
