-- Application forms. All versions are kept, for a case names the one that was filled in.
-- owner: code of the item, or 'default' for the form that applies where an item has none of its own.
-- schema and example keep the order in which they were written, which is that of the fields on the page.
create table form (
  owner           text collate "C" not null,
  version         integer not null check (version > 0),
  title           text not null,
  title_en        text,
  instructions    text not null,
  instructions_en text,
  schema          json not null,
  example         json not null,
  written_at      timestamptz not null,
  written_by      text not null,
  primary key (owner, version)
);

create trigger keep_forever before update or delete or truncate on form
  for each statement execute function refuse();

insert into form
  (owner, version, title, title_en, instructions, instructions_en, schema, example, written_at, written_by) values
('default', 1, '行政审批通用申请书', 'General application form',
'本表适用于没有专用申请书的事项。申请人姓名（名称）和证件号码取自您的账户，不必重复填写；委托他人办理的填写代理人一栏。',
'For items without a form of their own. Your name and identity number are those of your account and are not asked '
'again; fill in the agent where somebody else applies for you.',
'{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "行政审批通用申请书",
  "x-title-en": "General application form",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "applicant": {
      "title": "申请人", "x-title-en": "Applicant",
      "type": "object", "additionalProperties": false,
      "properties": {
        "address": {
          "title": "通信地址", "x-title-en": "Postal address", "type": "string", "maxLength": 200,
          "x-purpose": "用于送达书面决定和证照（行政许可法第四十四条）。",
          "x-purpose-en": "Where decisions and licences are delivered.",
          "x-placeholder": "例如：天津市滨海新区示例路1号"
        },
        "legalRepresentative": {
          "title": "法定代表人（负责人）", "x-title-en": "Legal representative", "type": "string", "maxLength": 60,
          "x-purpose": "申请人为单位时填写，核对谁可以代表单位申请。",
          "x-purpose-en": "For organisations: who may apply in its name."
        }
      }
    },
    "agent": {
      "title": "代理人", "x-title-en": "Agent",
      "description": "委托他人办理的填写（行政许可法第二十九条）。",
      "x-description-en": "Only where somebody else applies for you.",
      "type": "object", "additionalProperties": false,
      "dependentRequired": {"name": ["identifier", "phone"]},
      "properties": {
        "name": {
          "title": "代理人姓名", "x-title-en": "Name of the agent", "type": "string", "minLength": 1, "maxLength": 60,
          "x-purpose": "核对委托书所载的代理人。", "x-purpose-en": "Compared with the power of attorney."
        },
        "identifier": {
          "title": "代理人公民身份号码", "x-title-en": "Identity number of the agent",
          "type": "string", "format": "resident-id",
          "x-purpose": "核对代理人身份。", "x-purpose-en": "To verify who the agent is."
        },
        "phone": {
          "title": "代理人手机号码", "x-title-en": "Mobile number of the agent",
          "type": "string", "format": "mobile-phone",
          "x-purpose": "需要补正或者领取结果时通知代理人。", "x-purpose-en": "To be told of corrections and results."
        }
      }
    },
    "contact": {
      "title": "联系人", "x-title-en": "Contact",
      "type": "object", "additionalProperties": false,
      "properties": {
        "name": {
          "title": "联系人姓名", "x-title-en": "Name", "type": "string", "maxLength": 60,
          "x-purpose": "办理中有疑问时找谁。", "x-purpose-en": "Whom to ask while the case is handled."
        },
        "phone": {
          "title": "联系人手机号码", "x-title-en": "Mobile number", "type": "string", "format": "mobile-phone",
          "x-purpose": "需要补正或者领取结果时通知。", "x-purpose-en": "To be told of corrections and results.",
          "x-placeholder": "11 位手机号码", "x-placeholder-en": "11 digits"
        },
        "email": {
          "title": "电子邮箱", "x-title-en": "E-mail", "type": "string", "format": "email", "maxLength": 120,
          "x-purpose": "愿意以电子邮件接收文书的填写。", "x-purpose-en": "If you want documents by e-mail."
        }
      }
    },
    "matter": {
      "title": "申请事项", "x-title-en": "Matter",
      "type": "object", "additionalProperties": false,
      "properties": {
        "summary": {
          "title": "申请内容说明", "x-title-en": "What is applied for", "type": "string", "maxLength": 1000, "x-rows": 4,
          "x-purpose": "说明申请的具体内容，便于一次办结。", "x-purpose-en": "What exactly is applied for."
        },
        "delivery": {
          "title": "结果领取方式", "x-title-en": "Delivery", "type": "string", "enum": ["窗口领取", "邮寄", "电子证照"],
          "x-choices-en": {"窗口领取": "At the counter", "邮寄": "By post", "电子证照": "Electronic licence"},
          "x-purpose": "按您选择的方式送达（行政许可法第四十四条）。", "x-purpose-en": "How the result is delivered."
        }
      }
    }
  }
}',
'{
  "applicant": {"address": "天津市滨海新区示例路1号"},
  "agent": {"name": "王小明", "identifier": "11010519491231002X", "phone": "13800138000"},
  "contact": {"name": "王小明", "phone": "13800138000"},
  "matter": {"summary": "申请办理本事项，具体内容见所附材料。", "delivery": "窗口领取"}
}',
'2026-01-01T00:00:00+08', 'tongban');
