import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Request } from '../../../platform/http/client.ts';
import { offerUndo, toast } from '../../../platform/ui/save/undo.tsx';
import type { changeMilestone, postMilestone, postProjectEnd, putProject, undoOfProject } from '../routes.ts';
import { projectSay as say } from './project-texts.ts';
import { forgetProject, type Step } from './queries.ts';

type Without<Body> = Body extends unknown ? Omit<Body, 'id'> : never;
export type StepWish = Without<Request<typeof changeMilestone>['body']>;
export type EndWish = Without<Request<typeof postProjectEnd>['body']>;
type NewStep = Request<typeof postMilestone>['body'];
type Described = Without<Request<typeof putProject>['body']>;

const doneWords = { done: 'done.step', move: 'done.moved', drop: 'done.dropped' } as const;

/** What can be done to a project and its steps. Each shows its effect at once where it stands, and can be taken back. */
export function useProjectActs(project: string) {
  const client = useQueryClient();
  const refresh = () => forgetProject(client, project);
  const takeBack = async (did: string) => {
    await call<typeof undoOfProject>('POST', '/api/v1/projects/:project/take-back', {
      params: { project },
      body: { did },
    });
    await refresh();
  };
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async (work: () => Promise<unknown>) => void (await work()),
    onSettled: refresh,
  });
  const act = async (work: (id: string) => Promise<unknown>, words: string, undoable = true): Promise<boolean> => {
    const id = crypto.randomUUID();
    try {
      await mutateAsync(() => work(id));
    } catch (error) {
      toast((error as Error).message, 'red');
      return false;
    }
    if (undoable) offerUndo(words, () => takeBack(id));
    else toast(words);
    return true;
  };
  return {
    busy: isPending,
    changeStep: ({ id: milestone, text }: Pick<Step, 'id' | 'text'>, wish: StepWish) =>
      act(
        (id) =>
          call<typeof changeMilestone>('POST', '/api/v1/projects/:project/milestones/:milestone/change', {
            params: { project, milestone },
            body: { ...wish, id } as Request<typeof changeMilestone>['body'],
          }),
        wish.do === 'describe' ? say('done.changed') : say(doneWords[wish.do], { text }),
        wish.do !== 'describe',
      ),
    addStep: (step: Omit<NewStep, 'id'>) =>
      act(
        (id) =>
          call<typeof postMilestone>('POST', '/api/v1/projects/:project/milestones', {
            params: { project },
            body: { ...step, id },
          }),
        say('done.added', { text: step.text }),
      ),
    describe: (body: Described) =>
      act(
        (id) =>
          call<typeof putProject>('PUT', '/api/v1/projects/:project', { params: { project }, body: { ...body, id } }),
        say('done.changed'),
        false,
      ),
    end: (name: string, wish: EndWish) =>
      act(
        (id) =>
          call<typeof postProjectEnd>('POST', '/api/v1/projects/:project/end', {
            params: { project },
            body: { ...wish, id } as Request<typeof postProjectEnd>['body'],
          }),
        say(wish.do === 'close' ? 'done.closed' : 'done.cancelled', { name }),
      ),
  };
}

export type ProjectActs = ReturnType<typeof useProjectActs>;
