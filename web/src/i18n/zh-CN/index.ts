import administration from './administration.json';
import applying from './applying.json';
import audit from './audit.json';
import cancellations from './cancellations.json';
import cases from './cases.json';
import changes from './changes.json';
import completeness from './completeness.json';
import deadline from './deadline.json';
import finding from './finding.json';
import formEditing from './formEditing.json';
import forms from './forms.json';
import frame from './frame.json';
import guides from './guides.json';
import lists from './lists.json';
import portal from './portal.json';
import publicServices from './publicServices.json';
import questionnaires from './questionnaires.json';
import questions from './questions.json';
import resemblance from './resemblance.json';
import revisions from './revisions.json';
import rounds from './rounds.json';
import situations from './situations.json';
import supervision from './supervision.json';
import tasks from './tasks.json';
import tiers from './tiers.json';
import versions from './versions.json';
import workbench from './workbench.json';

export default {
  ...frame, portal, applying, cancellations, cases, deadline, workbench, administration: { ...administration, ...tiers }, changes, revisions,
  rounds, lists, resemblance, audit, supervision, forms, situations, questions, versions, guides, questionnaires, formEditing,
  publicServices, finding, completeness, tasks,
};
