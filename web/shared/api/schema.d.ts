// Made from openapi/openapi.json by `npm run types`; changed there, not here.

export interface paths {
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** sign in with a password */
        post: operations["post_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** answer the second factor */
        post: operations["post_sign_in_second"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/code-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** send a one-time code */
        post: operations["post_sign_in_code_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** sign in with a one-time code */
        post: operations["post_sign_in_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** sign out */
        post: operations["post_sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the demo's sign-ins */
        get: operations["get_demo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** who is signed in */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** where the caller is signed in */
        get: operations["get_my_sign_ins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/sign-ins/{sign_in}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** end one of them */
        delete: operations["delete_my_sign_ins_sign_in"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** a token for a device at a door */
        post: operations["post_my_devices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** change the password */
        post: operations["post_my_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** change the phone, proved by a code */
        post: operations["post_my_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** whether there is a second factor */
        get: operations["get_my_second_factor"];
        put?: never;
        /** begin a second factor */
        post: operations["post_my_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** confirm it by its code */
        post: operations["post_my_second_factor_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** take it off, by its code */
        post: operations["post_my_second_factor_removal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** erase who the caller is */
        post: operations["post_my_deletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/held-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the identity that a union's list brought for the caller's phone */
        get: operations["get_my_held_identity"];
        put?: never;
        /** confirm it by the identity number's last four */
        post: operations["post_my_held_identity"];
        /** say that it is somebody else */
        delete: operations["delete_my_held_identity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** roles within reach */
        get: operations["get_grants"];
        put?: never;
        /** grant a role */
        post: operations["post_grants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** revoke a role */
        delete: operations["delete_grants_grant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** accounts of the desks within reach */
        get: operations["get_accounts"];
        put?: never;
        /** open an account */
        post: operations["post_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** disable an account */
        post: operations["post_accounts_account_disabling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** enable it again */
        post: operations["post_accounts_account_enabling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** give a new initial password and take off the second factor */
        post: operations["post_accounts_account_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** attempts at signing in, and unmaskings */
        get: operations["get_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** background jobs: one's own, or all for who runs the platform */
        get: operations["get_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** how far a job has come */
        get: operations["get_jobs_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** what a job hands out */
        get: operations["get_jobs_job_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** end a job between two steps */
        post: operations["post_jobs_job_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** take a list along: all its rows within reach, as a job */
        post: operations["post_exports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** orgs within reach */
        get: operations["get_orgs"];
        put?: never;
        /** found an org */
        post: operations["post_orgs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orgs/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** one level of the tree */
        get: operations["get_orgs_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orgs/{org}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** an org's record */
        get: operations["get_orgs_org"];
        /** change an org */
        put: operations["put_orgs_org"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orgs/{org}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** move an org with all below it */
        post: operations["post_orgs_org_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orgs/{org}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** close an org */
        post: operations["post_orgs_org_closure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orgs/{org}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** link an org with another */
        post: operations["post_orgs_org_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orgs/{org}/links/{to}/{bond}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** take a link back */
        delete: operations["delete_orgs_org_links_to_bond"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/city/box": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** between which degrees the city lies */
        get: operations["get_city_box"];
        /** say between which degrees the city lies */
        put: operations["put_city_box"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** unions that can be joined */
        get: operations["get_unions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** members within reach */
        get: operations["get_people"];
        put?: never;
        /** enrol a member */
        post: operations["post_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** a person's record */
        get: operations["get_people_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** enrol many members */
        post: operations["post_people_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** see a masked number, with the reason */
        post: operations["post_people_person_unmasking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** correct name, phone or identity number, with the reason */
        put: operations["put_people_person_identity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/merging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** what merging another record into this one would do */
        get: operations["get_people_person_merging"];
        put?: never;
        /** merge another record of the same human being into this one */
        post: operations["post_people_person_merging"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/parting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** take the merge of this record back */
        post: operations["post_people_person_parting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** award a credential */
        post: operations["post_people_person_credentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{membership}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** end a membership */
        post: operations["post_memberships_membership_ending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{membership}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** take the ending of a membership back, with the reason */
        post: operations["post_memberships_membership_resumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{membership}/keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** keep the membership of the retired and unemployed */
        post: operations["post_memberships_membership_keeping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the headings of a sheet to be imported */
        get: operations["get_people_import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orgs/{org}/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** what importing a sheet (.xlsx or CSV, the body) would do */
        post: operations["post_orgs_org_import_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orgs/{org}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** import a sheet of members, as a job */
        post: operations["post_orgs_org_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the caller's own data */
        get: operations["get_my_profile"];
        /** change one's own data */
        put: operations["put_my_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** say one's name, until a union has identified the caller */
        put: operations["put_my_name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the caller's children */
        get: operations["get_my_children"];
        put?: never;
        /** add a child */
        post: operations["post_my_children"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** give consent */
        post: operations["post_my_consents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/consents/{text}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** withdraw consent */
        delete: operations["delete_my_consents_text"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the caller's notices, the newest first */
        get: operations["get_my_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/notices/{notice}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** mark a notice as read */
        post: operations["post_my_notices_notice_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/notices/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** mark all notices as read */
        post: operations["post_my_notices_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the opening form of a flow, as an org has settled it */
        get: operations["get_flows_topic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** open a matter */
        post: operations["post_matters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the caller's own matters */
        get: operations["get_my_matters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{matter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** one matter */
        get: operations["get_matters_matter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{matter}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** take a step */
        post: operations["post_matters_matter_steps_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** years whose holidays are needed and not known */
        get: operations["get_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** what the caller's orgs have to do */
        get: operations["get_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** places, or those near a point */
        get: operations["get_places"];
        put?: never;
        /** open a place */
        post: operations["post_places"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** a place's record */
        get: operations["get_places_id"];
        /** change a place */
        put: operations["put_places_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/place-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** kinds of places */
        get: operations["get_place_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** add a room */
        post: operations["post_places_id_rooms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** promise the hours of a week */
        post: operations["post_places_id_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** say how a day differs */
        post: operations["post_places_id_exceptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** close a place for good */
        post: operations["post_places_id_closure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{id}/occupancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** what holds a room on a day */
        get: operations["get_rooms_id_occupancy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** sessions that one can come to */
        get: operations["get_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** a session, and what it is to the caller */
        get: operations["get_sessions_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity-topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** kinds of activities */
        get: operations["get_activity_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** activities within reach */
        get: operations["get_activities"];
        put?: never;
        /** plan an activity */
        post: operations["post_activities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** an activity's record */
        get: operations["get_activities_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** plan a session */
        post: operations["post_activities_id_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** call a session off */
        post: operations["post_sessions_id_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** report an audience that somebody else counted */
        post: operations["post_sessions_id_audience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** take a seat */
        post: operations["post_sessions_id_booking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** give a seat back */
        delete: operations["delete_bookings_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** the host gives a seat back for somebody */
        post: operations["post_bookings_id_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the caller's seats */
        get: operations["get_my_bookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** a code for the door, good for a minute */
        get: operations["get_bookings_id_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** stand in line */
        post: operations["post_sessions_id_waiting"];
        /** leave the line */
        delete: operations["delete_sessions_id_waiting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the lines in which the caller stands */
        get: operations["get_my_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** seats held for the caller */
        get: operations["get_my_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** take the seat that is held */
        post: operations["post_offers_id_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offers/{id}/declining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** let the seat go to the next in line */
        post: operations["post_offers_id_declining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** check in by the phone's code */
        post: operations["post_sessions_id_check_ins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rolls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** sessions whose roll one may call */
        get: operations["get_rolls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/roll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** who is expected, who came, who waits */
        get: operations["get_sessions_id_roll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** check in by roll-call */
        post: operations["post_bookings_id_check_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check-ins/{booking}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** take a check-in back */
        post: operations["post_check_ins_booking_reversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}/late-check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** somebody came who was taken for a no-show */
        post: operations["post_bookings_id_late_check_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/no-shows-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** free the seats of those who did not come */
        post: operations["post_sessions_id_no_shows_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/walk-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** seat and check in at the door */
        post: operations["post_sessions_id_walk_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/walk-in-by-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** seat and check in whoever shows a code of any session */
        post: operations["post_sessions_id_walk_in_by_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** end a session that took place */
        post: operations["post_sessions_id_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/gate-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** what a gate noted while it was offline */
        post: operations["post_sessions_id_gate_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** what matters to a member today */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** what the caller may see and the words find */
        get: operations["get_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the figures in reach, computed, grouped by case or by org */
        get: operations["get_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** one figure, month by month */
        get: operations["get_figures_figure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{figure}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the facts behind a figure */
        get: operations["get_figures_figure_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/{fact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** one fact, with a link to its record */
        get: operations["get_facts_fact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/{fact}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** all that proves a fact offline */
        get: operations["get_facts_fact_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the chain of seals */
        get: operations["get_seals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{domain}/{noun}/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** what happened to a record */
        get: operations["get_records_domain_noun_id_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/playbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** the library of playbooks */
        get: operations["get_playbooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/playbooks/{playbook}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** what installing would set up */
        get: operations["get_playbooks_playbook_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/playbooks/{playbook}/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** install or upgrade a playbook in an org */
        post: operations["post_playbooks_playbook_installation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/installations/{installation}/archiving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** set an installed playbook aside */
        post: operations["post_installations_installation_archiving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/installations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** what is installed where */
        get: operations["get_installations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountOpened: {
            id: string;
            person: components["schemas"]["NamedPerson"];
            initial_password?: string | null;
        };
        AccountReset: {
            id: string;
            initial_password: string;
        };
        AccountRow: {
            id: string;
            person: components["schemas"]["NamedPerson"];
            login: string;
            /** Format: date-time */
            opened_at: string;
            disabled: boolean;
        };
        AccountRowPage: {
            /** @description 条目 */
            items: components["schemas"]["AccountRow"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        AccountWish: {
            /** @description 人员 */
            person?: string | null;
            /** @description 姓名 */
            name?: string | null;
            /** @description 手机号 */
            phone?: string | null;
            /** @description 登录名 */
            login: string;
            /** @description 初始密码 */
            password?: string | null;
        };
        Activity: {
            id: string;
            title: string;
            topic: string;
            topic_label: string;
            org: components["schemas"]["NamedOrg"];
            about: string;
            partners: components["schemas"]["NamedOrg"][];
            /** Format: int64 */
            sessions: number;
            /** Format: date-time */
            next_at?: string | null;
            /** Format: int64 */
            people: number;
        };
        ActivityName: {
            id: string;
            title: string;
            topic_label: string;
        };
        ActivityPage: {
            /** @description 条目 */
            items: components["schemas"]["Activity"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        ActivityRecord: {
            id: string;
            title: string;
            topic: string;
            topic_label: string;
            org: components["schemas"]["NamedOrg"];
            about: string;
            partners: components["schemas"]["NamedOrg"][];
            /** @enum {string} */
            one_per: "session" | "activity";
            audience: components["schemas"]["Audience"];
            who_may_come: string;
            form: components["schemas"]["Field"][];
            /** Format: int32 */
            offer_minutes: number;
            /** Format: int32 */
            grace_minutes: number;
            sessions: components["schemas"]["SessionCard"][];
        };
        ActivityTopic: {
            id: string;
            label: string;
        };
        ActivityTopicPage: {
            /** @description 条目 */
            items: components["schemas"]["ActivityTopic"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        Audience: {
            /** @description 面向的工会 */
            orgs?: string[] | null;
            /**
             * Format: int32
             * @description 年龄从
             */
            age_from?: number | null;
            /**
             * Format: int32
             * @description 年龄到
             */
            age_to?: number | null;
            /** @description 性别 */
            sex?: ("woman" | "man" | "unstated") | null;
            /** @description 资质或荣誉 */
            credentials?: string[] | null;
        };
        AuditLine: {
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            at: string;
            kind: string;
            kind_label: string;
            actor_name?: string | null;
            person?: string | null;
            client: string;
            detail: string;
        };
        AuditLinePage: {
            /** @description 条目 */
            items: components["schemas"]["AuditLine"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        Booked: {
            id: string;
            session: string;
            /** @enum {string} */
            state: "booked" | "checked_in" | "cancelled" | "no_show";
        };
        BookingCode: {
            code: string;
            svg: string;
            /** Format: date-time */
            expires_at: string;
            secret: string;
        };
        CalendarState: {
            missing_years: number[];
        };
        ChallengeAnswer: {
            /** @description 登录步骤 */
            challenge: string;
            /** @description 动态码 */
            code: string;
        };
        CheckedIn: {
            booking: string;
            person_name: string;
        };
        Child: {
            id: string;
            name: string;
            /** Format: date */
            birth_day?: string | null;
        };
        ChildPage: {
            /** @description 条目 */
            items: components["schemas"]["Child"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        Choice: {
            /** @description 选项值 */
            value: string;
            /** @description 选项 */
            label: string;
        };
        CityBounds: {
            box?: components["schemas"]["CityBox"] | null;
        };
        CityBox: {
            /** @description 南界纬度 */
            south: number;
            /** @description 北界纬度 */
            north: number;
            /** @description 西界经度 */
            west: number;
            /** @description 东界经度 */
            east: number;
        };
        CodeOnly: {
            /** @description 动态码 */
            code: string;
        };
        CodeSent: {
            sent: boolean;
            demo_code?: string | null;
        };
        CodeShown: {
            /** @description 签到码 */
            code: string;
            /** @description 手机号后四位 */
            phone_tail?: string | null;
        };
        Consent: {
            text: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            given_at: string;
            /** Format: date-time */
            withdrawn_at?: string | null;
        };
        ConsentGiven: {
            /** @description 同意书 */
            text: string;
            /**
             * Format: int32
             * @description 版本
             */
            version: number;
            /** @description 子女 */
            child?: string | null;
        };
        Correction: {
            /** @description 姓名 */
            name?: string | null;
            /** @description 手机号 */
            phone?: string | null;
            /** @description 身份证号 */
            id_number?: string | null;
            /** @description 更正原因 */
            reason: string;
        };
        Counted: {
            /** Format: int64 */
            count: number;
        };
        Credential: {
            /** @description 类别 */
            kind: string;
            /** @description 名称 */
            label: string;
            /** @description 级别 */
            level: string;
            /**
             * Format: date
             * @description 授予日期
             */
            since: string;
            /**
             * Format: date
             * @description 有效期至
             */
            until?: string | null;
            /** @description 依据 */
            source: string;
        };
        Credentials: {
            /** @description 登录名 */
            login: string;
            /** @description 密码 */
            password: string;
        };
        Demo: {
            demo: boolean;
            sign_ins: components["schemas"]["DemoSignIn"][];
        };
        DemoSignIn: {
            label: string;
            login: string;
            password: string;
            totp?: string | null;
        };
        DeviceToken: {
            id: string;
            token: string;
        };
        DeviceWish: {
            /** @description 设备名称 */
            label: string;
        };
        DisablingReason: {
            /** @description 停用原因 */
            reason: string;
        };
        Doors: {
            open: boolean;
            /** Format: date-time */
            open_at: string;
            /** Format: date-time */
            shut_at: string;
        };
        ExportBegun: {
            job: string;
        };
        ExportWish: {
            /** @description 列表 */
            list: string;
            /** @description 筛选和排序 */
            query?: string | null;
        };
        Fact: {
            id: string;
            kind: string;
            kind_label: string;
            topic: string;
            org: components["schemas"]["NamedOrg"];
            /** Format: date */
            day: string;
            /** Format: date-time */
            recorded_at: string;
            /** Format: int32 */
            weight: number;
            /** Format: int64 */
            quantity: number;
            amount: string;
            place?: string | null;
            place_name?: string | null;
            reverses?: string | null;
            record: string;
            record_link?: components["schemas"]["RecordLink"] | null;
            sealed?: components["schemas"]["SealedPlace"] | null;
        };
        FactPage: {
            /** @description 条目 */
            items: components["schemas"]["Fact"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        FactRecord: {
            fact: components["schemas"]["Fact"];
            deed: string;
            topic_label: string;
        };
        Field: {
            /** @description 字段 */
            id: string;
            /** @description 名称 */
            label: string;
            /**
             * @description 类型
             * @enum {string}
             */
            type: "text" | "long_text" | "whole" | "money" | "date" | "yes_no" | "choice" | "choices" | "phone" | "id_number" | "person" | "org" | "place" | "consent";
            /** @description 必填 */
            required: boolean;
            /** @description 提示 */
            hint: string;
            /** @description 同意书全文 */
            text: string;
            /** @description 选项 */
            choices: components["schemas"]["Choice"][];
            /**
             * Format: int64
             * @description 最多字数
             */
            max_length?: number | null;
            /**
             * Format: int64
             * @description 最小
             */
            min?: number | null;
            /**
             * Format: int64
             * @description 最大
             */
            max?: number | null;
            /** @description 默认 */
            default?: string | null;
        };
        Figure: {
            id: string;
            installation: string;
            figure: string;
            label: string;
            unit: string;
            org: components["schemas"]["NamedOrg"];
            printed: string;
            exact?: string | null;
            /** Format: int64 */
            numerator?: number | null;
            /** Format: int64 */
            denominator?: number | null;
            /** Format: date */
            from?: string | null;
            /** Format: date */
            as_of: string;
            /** Format: int64 */
            facts: number;
            /** Format: int64 */
            unsealed: number;
            /** Format: int64 */
            sealed_to: number;
            definition: components["schemas"]["FigureDefinition"];
            published?: string | null;
            /** Format: int64 */
            target?: number | null;
            change?: string | null;
        };
        FigureDefinition: {
            kind: string;
            words: string;
        };
        FigureGroup: {
            playbook: string;
            title: string;
            installation: string;
            org: components["schemas"]["NamedOrg"];
            figures: components["schemas"]["Figure"][];
        };
        FigureGroupPage: {
            /** @description 条目 */
            items: components["schemas"]["FigureGroup"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        FigureMonth: {
            month: string;
            value?: string | null;
        };
        FigureRecord: {
            figure: components["schemas"]["Figure"];
            by_month: components["schemas"]["FigureMonth"][];
        };
        FlowForm: {
            topic: string;
            label: string;
            pages: components["schemas"]["FormPage"][];
        };
        FormPage: {
            title: string;
            fields: components["schemas"]["Field"][];
        };
        Found: {
            orgs: components["schemas"]["Hit"][];
            people: components["schemas"]["Hit"][];
            matters: components["schemas"]["Hit"][];
            places: components["schemas"]["Hit"][];
            activities: components["schemas"]["Hit"][];
        };
        FreeSeat: {
            /** @description 免费原因代码 */
            reason: string;
            /** @description 免费原因 */
            label: string;
            /** @description 免费对象 */
            who: components["schemas"]["Audience"];
        };
        GateConflict: {
            person: components["schemas"]["RollPerson"];
            /** Format: date-time */
            passed_at: string;
        };
        GateEntry: {
            /**
             * Format: int64
             * @description 序号
             */
            counter: number;
            /** @description 报名 */
            booking: string;
            /**
             * Format: date-time
             * @description 通行时间
             */
            passed_at: string;
        };
        GateResult: {
            /** Format: int64 */
            admitted: number;
            /** Format: int64 */
            repeated: number;
            /** Format: int64 */
            conflicts: number;
            refused: components["schemas"]["RefusedGateEntry"][];
        };
        GateUpload: {
            /** @description 通行记录 */
            entries: components["schemas"]["GateEntry"][];
        };
        GrantRow: {
            id: string;
            person: components["schemas"]["NamedPerson"];
            role: string;
            role_label: string;
            org: components["schemas"]["NamedOrg"];
            /** Format: date-time */
            granted_at: string;
        };
        GrantRowPage: {
            /** @description 条目 */
            items: components["schemas"]["GrantRow"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        GrantWish: {
            /** @description 人员 */
            person: string;
            /** @description 岗位 */
            role: string;
            /** @description 组织 */
            org: string;
        };
        HeldIdentity: {
            waiting?: components["schemas"]["WaitingIdentity"] | null;
        };
        Hit: {
            id: string;
            title: string;
            hint: string;
        };
        Home: {
            matters: components["schemas"]["MatterLine"][];
            next_booking?: components["schemas"]["MyBooking"] | null;
            offers: components["schemas"]["Offer"][];
            waiting: components["schemas"]["InLine"][];
            near: components["schemas"]["SessionCard"][];
        };
        HoursLine: {
            /**
             * Format: int32
             * @description 星期
             */
            weekday: number;
            /** @description 开门 */
            from: string;
            /** @description 关门 */
            to: string;
        };
        ImportBegun: {
            job: string;
        };
        ImportPreview: {
            sheet: string;
            other_sheets: string[];
            /** Format: int64 */
            heading_line: number;
            columns: components["schemas"]["TakenColumn"][];
            ignored: string[];
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            fit: number;
            /** Format: int64 */
            members: number;
            /** Format: int64 */
            wrong: number;
            /** Format: int64 */
            doubtful: number;
            mistakes: components["schemas"]["SheetMistake"][];
            warnings: components["schemas"]["SheetMistake"][];
        };
        ImportRow: {
            /** @description 姓名 */
            name: string;
            /** @description 身份证号 */
            id_number?: string | null;
            /** @description 手机号 */
            phone?: string | null;
            /** @description 从事的工作 */
            trade?: string | null;
            /** @description 镇街 */
            town?: string | null;
            /**
             * Format: date
             * @description 入会日期
             */
            since?: string | null;
        };
        InLine: {
            session: components["schemas"]["SessionCard"];
            /** Format: int64 */
            place: number;
        };
        InLinePage: {
            /** @description 条目 */
            items: components["schemas"]["InLine"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        Inbox: {
            items: components["schemas"]["MatterLine"][];
            next?: string | null;
            counts: components["schemas"]["InboxCounts"];
        };
        InboxCounts: {
            /** Format: int64 */
            due_today: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            mine: number;
            /** Format: int64 */
            waiting: number;
        };
        Installation: {
            id: string;
            playbook: string;
            /** Format: int32 */
            version: number;
            title: string;
            org: string;
            org_name: string;
            /** Format: date-time */
            installed_at: string;
            archived: boolean;
        };
        InstallationList: {
            items: components["schemas"]["Installation"][];
        };
        Job: {
            id: string;
            kind: string;
            label: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            total: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            changed_at: string;
            /** Format: date-time */
            ended_at?: string | null;
            asked_by: components["schemas"]["JobAsker"];
            own: boolean;
            refusal?: string | null;
            answer?: unknown;
            has_file: boolean;
        };
        JobAsker: {
            id: string;
            name: string;
        };
        JobPage: {
            /** @description 条目 */
            items: components["schemas"]["Job"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        LastFour: {
            /** @description 身份证号后四位 */
            last_four: string;
        };
        Matter: {
            id: string;
            topic: string;
            label: string;
            title: string;
            org: components["schemas"]["NamedOrg"];
            state: string;
            state_label: string;
            ended: boolean;
            /** Format: date-time */
            opened_at: string;
            due?: components["schemas"]["MatterDue"] | null;
            holder: string;
            applicant?: components["schemas"]["MatterApplicant"] | null;
            answers: components["schemas"]["MatterAnswer"][];
            steps: components["schemas"]["MatterStep"][];
            timeline: components["schemas"]["MatterTimelineLine"][];
            /** Format: int64 */
            seen: number;
        };
        MatterAnswer: {
            id: string;
            label: string;
            value: string;
        };
        MatterApplicant: {
            id: string;
            name: string;
            phone_masked: string;
            member_of?: components["schemas"]["NamedOrg"] | null;
        };
        MatterDue: {
            label: string;
            /** Format: date */
            on_day: string;
            basis: string;
            /** Format: int64 */
            days_left: number;
            rule: string;
            note: string;
            calendar_known: boolean;
        };
        MatterLine: {
            id: string;
            topic: string;
            label: string;
            title: string;
            org: components["schemas"]["NamedOrg"];
            state: string;
            state_label: string;
            ended: boolean;
            /** Format: date-time */
            opened_at: string;
            due?: components["schemas"]["MatterDue"] | null;
            holder: string;
        };
        MatterList: {
            items: components["schemas"]["MatterLine"][];
        };
        MatterStep: {
            id: string;
            label: string;
            tone: string;
            fields: components["schemas"]["Field"][];
            answers?: unknown;
        };
        MatterTimelineLine: {
            /** Format: date-time */
            at: string;
            who: string;
            what: string;
            detail: string;
        };
        Me: {
            person: components["schemas"]["NamedPerson"];
            memberships: components["schemas"]["MyMembership"][];
            grants: components["schemas"]["MyGrant"][];
            capabilities: string[];
            profile: components["schemas"]["MyFace"];
            pending: string[];
        };
        MembershipEnding: {
            /** @description 原因 */
            reason: string;
            /**
             * Format: date
             * @description 终止日期
             */
            on?: string | null;
        };
        MembershipLine: {
            id: string;
            org: components["schemas"]["NamedOrg"];
            /** Format: date */
            since: string;
            /** Format: date */
            until?: string | null;
            ended_why?: string | null;
            kept_why?: string | null;
        };
        MembershipReason: {
            /** @description 原因 */
            reason: string;
        };
        Merge: {
            /** @description 并入的记录 */
            merged: string;
            /** @description 合并原因 */
            reason: string;
            /** @description 身份证号正确的那条记录 */
            right_number?: string | null;
        };
        MergePreview: {
            kept: components["schemas"]["PersonRecord"];
            merged: components["schemas"]["PersonRecord"];
            takes: string[];
            obstacles: string[];
            numbers_differ: boolean;
        };
        MergedRecord: {
            id: string;
            name: string;
            /** Format: date-time */
            merged_at: string;
        };
        MineBooking: {
            id: string;
            /** @enum {string} */
            state: "booked" | "checked_in" | "cancelled" | "no_show";
        };
        MineInSession: {
            booking?: components["schemas"]["MineBooking"] | null;
            waiting?: components["schemas"]["MineWaiting"] | null;
            offer?: components["schemas"]["MineOffer"] | null;
        };
        MineOffer: {
            id: string;
            /** Format: date-time */
            expires_at: string;
        };
        MineWaiting: {
            /** Format: int64 */
            place: number;
        };
        MyBooking: {
            id: string;
            session: components["schemas"]["SessionCard"];
            /** @enum {string} */
            state: "booked" | "checked_in" | "cancelled" | "no_show";
        };
        MyBookingPage: {
            /** @description 条目 */
            items: components["schemas"]["MyBooking"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        MyFace: {
            elder_mode: boolean;
        };
        MyGrant: {
            role: string;
            role_label: string;
            org: components["schemas"]["NamedOrg"];
        };
        MyMembership: {
            org: components["schemas"]["NamedOrg"];
            /** Format: date */
            since: string;
        };
        MyName: {
            /** @description 姓名 */
            name: string;
        };
        MySignIn: {
            id: string;
            device: string;
            kind: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_seen_at: string;
            current: boolean;
        };
        MySignInPage: {
            /** @description 条目 */
            items: components["schemas"]["MySignIn"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        NamedOrg: {
            id: string;
            name: string;
        };
        NamedPerson: {
            id: string;
            name: string;
        };
        NamedPlace: {
            id: string;
            name: string;
        };
        NewActivity: {
            /** @description 主办组织 */
            org: string;
            /** @description 活动名称 */
            title: string;
            /** @description 活动类型 */
            topic: string;
            /** @description 活动介绍 */
            about: string;
            /** @description 每人限报 */
            one_per?: ("session" | "activity") | null;
            /** @description 合办单位 */
            partners?: string[] | null;
            /** @description 面向 */
            audience?: components["schemas"]["Audience"] | null;
            /** @description 报名表 */
            form?: components["schemas"]["Field"][] | null;
            /** @description 免费 */
            free_seat?: components["schemas"]["FreeSeat"] | null;
            /**
             * Format: int32
             * @description 候补保留分钟数
             */
            offer_minutes?: number | null;
            /**
             * Format: int32
             * @description 开始后保留分钟数
             */
            grace_minutes?: number | null;
        };
        NewBooking: {
            /** @description 报名表 */
            answers?: unknown;
        };
        NewChild: {
            /** @description 姓名 */
            name: string;
            /** @description 身份证号 */
            id_number?: string | null;
            /**
             * Format: date
             * @description 出生日期
             */
            birth_day?: string | null;
            /** @description 性别 */
            sex?: ("woman" | "man" | "unstated") | null;
        };
        NewException: {
            /**
             * Format: date
             * @description 日期
             */
            day: string;
            /** @description 开放 */
            open: boolean;
            /** @description 开门 */
            from?: string | null;
            /** @description 关门 */
            to?: string | null;
            /** @description 原因 */
            reason: string;
        };
        NewInstallation: {
            /** @description 组织 */
            org: string;
            /** @description 设置 */
            settings?: unknown;
        };
        NewMatter: {
            /** @description 事项 */
            topic: string;
            /** @description 组织 */
            org: string;
            /** @description 填报内容 */
            answers: unknown;
        };
        NewOrg: {
            /** @description 上级组织 */
            parent: string;
            /** @description 名称 */
            name: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "city_federation" | "district_federation" | "town_union" | "enterprise_union" | "industry_federation" | "association" | "partner_department";
            /** @description 统一社会信用代码 */
            unified_code?: string | null;
            /**
             * Format: date
             * @description 成立日期
             */
            founded?: string | null;
            /** @description 免审入会 */
            admits_at_once?: boolean | null;
            /** @description 镇街 */
            town?: string | null;
            /** @description 纬度 */
            lat?: number | null;
            /** @description 经度 */
            lon?: number | null;
            /** @description 坐标系 */
            crs?: string | null;
            /** @description 在外地 */
            elsewhere?: boolean | null;
        };
        NewPerson: {
            /** @description 工会 */
            org: string;
            /** @description 姓名 */
            name: string;
            /** @description 身份证号 */
            id_number?: string | null;
            /** @description 手机号 */
            phone?: string | null;
            /** @description 从事的工作 */
            trade?: string | null;
            /** @description 镇街 */
            town?: string | null;
            /**
             * Format: date
             * @description 入会日期
             */
            since?: string | null;
        };
        NewPlace: {
            /** @description 所属组织 */
            org: string;
            /** @description 名称 */
            name: string;
            /** @description 类型 */
            kind: string;
            /** @description 用途 */
            uses?: string[] | null;
            /** @description 镇街 */
            town: string;
            /** @description 地址 */
            address: string;
            /** @description 纬度 */
            lat: number;
            /** @description 经度 */
            lon: number;
            /** @description 节假日开放 */
            open_on_holidays?: boolean | null;
            /**
             * Format: date
             * @description 启用日期
             */
            opened_on?: string | null;
            /** @description 坐标系 */
            crs?: string | null;
            /** @description 在外地 */
            elsewhere?: boolean | null;
        };
        NewRoom: {
            /** @description 房间名称 */
            name: string;
            /**
             * Format: int32
             * @description 容纳人数
             */
            capacity: number;
        };
        NewSession: {
            /** @description 场次名称 */
            title?: string | null;
            /** @description 阵地 */
            place?: string | null;
            /** @description 房间 */
            room?: string | null;
            /**
             * Format: date-time
             * @description 开始时间
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description 结束时间
             */
            ends_at: string;
            /**
             * Format: int64
             * @description 名额
             */
            seats: number;
            /**
             * Format: date-time
             * @description 报名开始
             */
            opens_at: string;
            /**
             * Format: date-time
             * @description 报名截止
             */
            closes_at?: string | null;
            /**
             * Format: date-time
             * @description 取消期限
             */
            cancel_until?: string | null;
            /** @description 价格 */
            price?: string | null;
            /** @description 面向 */
            audience?: components["schemas"]["Audience"] | null;
            /** @description 合办单位 */
            partners?: string[] | null;
        };
        Notice: {
            id: string;
            template: string;
            title: string;
            body: string;
            link?: string | null;
            /** Format: date-time */
            at: string;
            read: boolean;
        };
        NoticePage: {
            /** @description 条目 */
            items: components["schemas"]["Notice"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        Offer: {
            id: string;
            session: components["schemas"]["SessionCard"];
            /** Format: date-time */
            expires_at: string;
        };
        OfferPage: {
            /** @description 条目 */
            items: components["schemas"]["Offer"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        OrgChange: {
            /** @description 名称 */
            name?: string | null;
            /** @description 统一社会信用代码 */
            unified_code?: string | null;
            /**
             * Format: date
             * @description 成立日期
             */
            founded?: string | null;
            /** @description 免审入会 */
            admits_at_once?: boolean | null;
            /** @description 镇街 */
            town?: string | null;
            /** @description 纬度 */
            lat?: number | null;
            /** @description 经度 */
            lon?: number | null;
            /** @description 坐标系 */
            crs?: string | null;
            /** @description 在外地 */
            elsewhere?: boolean | null;
        };
        OrgClosing: {
            /** @description 撤销原因 */
            reason: string;
        };
        OrgLinking: {
            /** @description 对方组织 */
            to: string;
            /**
             * @description 联系类型
             * @enum {string}
             */
            bond: "member" | "partner";
        };
        OrgMove: {
            /** @description 新的上级组织 */
            parent: string;
        };
        OrgRecord: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "city_federation" | "district_federation" | "town_union" | "enterprise_union" | "industry_federation" | "association" | "partner_department";
            kind_label: string;
            parent?: string | null;
            /** Format: int64 */
            members: number;
            /** Format: int64 */
            children: number;
            ancestors: components["schemas"]["NamedOrg"][];
            unified_code?: string | null;
            /** Format: date */
            founded?: string | null;
            admits_at_once: boolean;
            town: string;
            lat?: number | null;
            lon?: number | null;
            /** Format: date */
            closed_on?: string | null;
            linked_members: components["schemas"]["NamedOrg"][];
            partners: components["schemas"]["NamedOrg"][];
        };
        OrgRow: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "city_federation" | "district_federation" | "town_union" | "enterprise_union" | "industry_federation" | "association" | "partner_department";
            kind_label: string;
            parent?: string | null;
            /** Format: int64 */
            members: number;
            /** Format: int64 */
            children: number;
        };
        OrgRowPage: {
            /** @description 条目 */
            items: components["schemas"]["OrgRow"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        Parting: {
            /** @description 撤销原因 */
            reason: string;
        };
        PasswordChange: {
            /** @description 原密码 */
            old?: string | null;
            /** @description 新密码 */
            new: string;
        };
        PeopleImport: {
            /** @description 工会 */
            org: string;
            /** @description 名单 */
            rows: components["schemas"]["ImportRow"][];
        };
        PeopleImported: {
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            admitted: number;
        };
        PersonRecord: {
            id: string;
            name: string;
            /** @enum {string} */
            sex: "woman" | "man" | "unstated";
            /** Format: date */
            birth_day?: string | null;
            phone_masked: string;
            id_number_masked: string;
            trade: string;
            town: string;
            memberships: components["schemas"]["MembershipLine"][];
            credentials: components["schemas"]["Credential"][];
            consents: components["schemas"]["Consent"][];
            elder_mode: boolean;
            identified: boolean;
            merged: components["schemas"]["MergedRecord"][];
        };
        PersonRow: {
            id: string;
            name: string;
            phone_masked?: string | null;
            id_number_masked?: string | null;
            org: components["schemas"]["NamedOrg"];
            /** Format: date */
            since: string;
            membership: string;
            /** Format: date */
            until?: string | null;
            ended_why?: string | null;
        };
        PersonRowPage: {
            /** @description 条目 */
            items: components["schemas"]["PersonRow"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        PhoneAsked: {
            /** @description 手机号 */
            phone: string;
        };
        PhoneCode: {
            /** @description 手机号 */
            phone: string;
            /** @description 验证码 */
            code: string;
        };
        PlaceCard: {
            id: string;
            name: string;
            kind: string;
            kind_label: string;
            uses: string[];
            lat: number;
            lon: number;
            address: string;
            open_now: boolean;
            /** Format: date-time */
            until?: string | null;
            hours_today: string;
            calendar_known: boolean;
            /** Format: int64 */
            distance_m?: number | null;
        };
        PlaceCardPage: {
            /** @description 条目 */
            items: components["schemas"]["PlaceCard"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        PlaceChange: {
            /** @description 名称 */
            name?: string | null;
            /** @description 镇街 */
            town?: string | null;
            /** @description 地址 */
            address?: string | null;
            /** @description 用途 */
            uses?: string[] | null;
            /** @description 纬度 */
            lat?: number | null;
            /** @description 经度 */
            lon?: number | null;
            /** @description 节假日开放 */
            open_on_holidays?: boolean | null;
            /** @description 坐标系 */
            crs?: string | null;
            /** @description 在外地 */
            elsewhere?: boolean | null;
        };
        PlaceClosing: {
            /**
             * Format: date
             * @description 关闭日期
             */
            day?: string | null;
            /** @description 原因 */
            reason: string;
        };
        PlaceException: {
            /** Format: date */
            day: string;
            open: boolean;
            from?: string | null;
            to?: string | null;
            reason: string;
        };
        PlaceKind: {
            id: string;
            label: string;
        };
        PlaceKindPage: {
            /** @description 条目 */
            items: components["schemas"]["PlaceKind"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        PlaceRecord: {
            id: string;
            name: string;
            kind: string;
            kind_label: string;
            uses: string[];
            lat: number;
            lon: number;
            address: string;
            town: string;
            open_now: boolean;
            /** Format: date-time */
            until?: string | null;
            hours_today: string;
            calendar_known: boolean;
            open_on_holidays: boolean;
            rooms: components["schemas"]["Room"][];
            hours: components["schemas"]["HoursLine"][];
            exceptions: components["schemas"]["PlaceException"][];
            /** Format: date */
            opened_on: string;
            /** Format: date */
            closed_on?: string | null;
            org: components["schemas"]["NamedOrg"];
        };
        PlaceWeek: {
            /** @description 承诺时间 */
            hours: components["schemas"]["HoursLine"][];
        };
        Playbook: {
            id: string;
            /** Format: int32 */
            version: number;
            title: string;
            category: string;
            summary: string;
            origin?: components["schemas"]["PlaybookOrigin"] | null;
            adopters: components["schemas"]["PlaybookAdopter"][];
        };
        PlaybookAdopter: {
            installation: string;
            org: string;
            name: string;
            /** Format: int32 */
            version: number;
        };
        PlaybookList: {
            items: components["schemas"]["Playbook"][];
        };
        PlaybookOrigin: {
            bulletin: string;
            case: string;
            org: string;
        };
        PlaybookPlanned: {
            kind: string;
            label: string;
            exists: boolean;
        };
        PlaybookPreview: {
            creates: components["schemas"]["PlaybookPlanned"][];
            settings: components["schemas"]["Field"][];
            problems: string[];
            standing?: components["schemas"]["PlaybookAdopter"] | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description `domain.past_or_state`, for programs */
            code: string;
            /** @description a sentence for people: what to do next */
            detail: string;
            fields?: {
                /** @description path within the body */
                field: string;
                /** @description for programs */
                code: string;
                /** @description for people */
                message: string;
            }[];
        };
        ProfileChange: {
            /** @description 镇街 */
            town?: string | null;
            /** @description 从事的工作 */
            trade?: string | null;
            /** @description 长辈模式 */
            elder_mode?: boolean | null;
        };
        Proof: {
            fact: string;
            /** Format: int64 */
            seal: number;
            /** Format: int64 */
            position: number;
            text: string;
            salt: string;
            leaf: string;
            path: components["schemas"]["ProofStep"][];
            root: string;
            head_text: string;
            head: string;
            signature: string;
            public_key: string;
        };
        ProofStep: {
            side: string;
            hash: string;
        };
        Reason: {
            /** @description 原因 */
            reason: string;
        };
        RecordLink: {
            title: string;
            url: string;
        };
        RecordTimeline: {
            items: components["schemas"]["Fact"][];
        };
        RefusedGateEntry: {
            /** Format: int64 */
            counter: number;
            code: string;
            message: string;
        };
        ReportedAudience: {
            /**
             * Format: int64
             * @description 人数
             */
            count: number;
            /** @description 来源 */
            source: string;
            /**
             * Format: date
             * @description 统计日期
             */
            day: string;
        };
        Roll: {
            session: components["schemas"]["SessionCard"];
            doors: components["schemas"]["Doors"];
            end?: components["schemas"]["RollEnd"] | null;
            may_close: boolean;
            may_correct: boolean;
            items: components["schemas"]["RollEntry"][];
            waiting: components["schemas"]["RollWaiting"][];
            gate_conflicts: components["schemas"]["GateConflict"][];
        };
        RollEnd: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            present: number;
            by_house: boolean;
            called_off: boolean;
        };
        RollEntry: {
            booking: string;
            person: components["schemas"]["RollPerson"];
            /** @enum {string} */
            state: "booked" | "checked_in" | "cancelled" | "no_show";
            /** Format: date-time */
            checked_in_at?: string | null;
        };
        RollPerson: {
            id: string;
            name: string;
            phone_tail?: string | null;
        };
        RollRow: {
            session: components["schemas"]["SessionCard"];
            /** @enum {string} */
            state: "not_yet" | "open" | "over" | "closed" | "called_off";
            /** Format: int64 */
            come: number;
            /** Format: int64 */
            expected: number;
        };
        RollRowPage: {
            /** @description 条目 */
            items: components["schemas"]["RollRow"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        RollWaiting: {
            person: components["schemas"]["RollPerson"];
            /** Format: int64 */
            place: number;
        };
        Room: {
            id: string;
            name: string;
            /** Format: int32 */
            capacity: number;
        };
        RoomHolding: {
            record: string;
            title: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        RoomHoldingPage: {
            /** @description 条目 */
            items: components["schemas"]["RoomHolding"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        Seal: {
            /** Format: int64 */
            seal: number;
            /** Format: date-time */
            sealed_at: string;
            /** Format: int64 */
            facts: number;
            root: string;
            previous: string;
            head: string;
            signature: string;
        };
        SealPage: {
            items: components["schemas"]["Seal"][];
            next?: string | null;
            public_key: string;
        };
        SealedPlace: {
            /** Format: int64 */
            seal: number;
            /** Format: int64 */
            position: number;
        };
        SecondFactorSecret: {
            secret: string;
            uri: string;
            svg: string;
        };
        SecondFactorState: {
            state: string;
        };
        SessionCard: {
            id: string;
            activity: components["schemas"]["ActivityName"];
            title: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: date-time */
            cancel_until: string;
            org: components["schemas"]["NamedOrg"];
            place?: components["schemas"]["NamedPlace"] | null;
            room?: string | null;
            /** Format: int64 */
            seats: number;
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            free: number;
            /** Format: int64 */
            waiting: number;
            sign_up: components["schemas"]["SignUp"];
            price: string;
            price_reason?: string | null;
            partners: string[];
            cancelled: boolean;
            /** Format: int64 */
            distance_m?: number | null;
            my_state?: ("booked" | "checked_in" | "waiting" | "offered") | null;
        };
        SessionCardPage: {
            /** @description 条目 */
            items: components["schemas"]["SessionCard"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        SessionRecord: {
            id: string;
            activity: components["schemas"]["ActivityName"];
            title: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: date-time */
            cancel_until: string;
            org: components["schemas"]["NamedOrg"];
            place?: components["schemas"]["NamedPlace"] | null;
            room?: string | null;
            /** Format: int64 */
            seats: number;
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            free: number;
            /** Format: int64 */
            waiting: number;
            sign_up: components["schemas"]["SignUp"];
            price: string;
            price_reason?: string | null;
            partners: string[];
            cancelled: boolean;
            /** Format: int64 */
            distance_m?: number | null;
            my_state?: ("booked" | "checked_in" | "waiting" | "offered") | null;
            about: string;
            who_may_come: string;
            form: components["schemas"]["Field"][];
            mine?: components["schemas"]["MineInSession"] | null;
        };
        SheetMistake: {
            /** Format: int64 */
            line: number;
            column: string;
            code: string;
            message: string;
            name: string;
        };
        SignInState: {
            state: string;
            challenge?: string | null;
        };
        SignUp: {
            /** Format: date-time */
            opens_at: string;
            /** Format: date-time */
            closes_at: string;
            state: string;
        };
        StepAnswers: {
            /** @description 填报内容 */
            answers?: unknown;
            /**
             * Format: int64
             * @description 已看到的步数
             */
            seen?: number | null;
        };
        TakenColumn: {
            heading: string;
            as: string;
        };
        UnionRow: {
            id: string;
            name: string;
            town?: string | null;
            admits_at_once: boolean;
            lat?: number | null;
            lon?: number | null;
        };
        UnionRowPage: {
            /** @description 条目 */
            items: components["schemas"]["UnionRow"][];
            /** @description 下一页 */
            next?: string | null;
            /**
             * Format: int64
             * @description 总数
             */
            total?: number | null;
        };
        Unmask: {
            /** @description 查看哪一项 */
            field: string;
            /** @description 查看原因 */
            reason: string;
        };
        UnmaskedValue: {
            value: string;
        };
        WaitingIdentity: {
            name: string;
            org: components["schemas"]["NamedOrg"];
        };
        WalkIn: {
            /** @description 人员 */
            person: string;
        };
    };
    responses: never;
    parameters: {
        /** @description repeated within 24 hours, the call gives its first answer again */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sign_in_second: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChallengeAnswer"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sign_in_code_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneAsked"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSent"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sign_in_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneCode"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_demo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demo"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_sign_ins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySignInPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_my_sign_ins_sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                sign_in: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_devices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceWish"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceToken"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneCode"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorState"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSecret"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_second_factor_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeOnly"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_second_factor_removal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeOnly"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_deletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_held_identity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldIdentity"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_held_identity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LastFour"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_my_held_identity: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_grants: {
        parameters: {
            query?: {
                org?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantRowPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_grants: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantWish"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantRow"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_grants_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts: {
        parameters: {
            query?: {
                q?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRowPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountWish"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOpened"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_account_disabling: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisablingReason"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_account_enabling: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_account_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountReset"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit: {
        parameters: {
            query?: {
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLinePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs: {
        parameters: {
            query?: {
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_job_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_jobs_job_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_exports: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportWish"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportBegun"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orgs: {
        parameters: {
            query?: {
                q?: string;
                parent?: string;
                kind?: string;
                sort?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgRowPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orgs: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrg"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orgs_tree: {
        parameters: {
            query?: {
                root?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgRowPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orgs_org: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                org: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_orgs_org: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                org: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgChange"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orgs_org_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                org: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgMove"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orgs_org_closure: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                org: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgClosing"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orgs_org_links: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                org: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgLinking"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_orgs_org_links_to_bond: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                org: string;
                to: string;
                bond: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_city_box: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CityBounds"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_city_box: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CityBox"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CityBounds"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_unions: {
        parameters: {
            query?: {
                q?: string;
                near?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnionRowPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people: {
        parameters: {
            query?: {
                q?: string;
                org?: string;
                state?: string;
                sort?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRowPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleImport"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleImported"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_unmasking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unmask"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedValue"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_people_person_identity: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person_merging: {
        parameters: {
            query?: {
                with?: string;
            };
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_merging: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_parting: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Parting"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_credentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credential"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_memberships_membership_ending: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                membership: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipEnding"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_memberships_membership_resumption: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                membership: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Parting"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_memberships_membership_keeping: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                membership: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipReason"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_import_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orgs_org_import_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                org: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orgs_org_import: {
        parameters: {
            query?: {
                skip_mistakes?: string;
            };
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                org: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBegun"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_my_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_my_name: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyName"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_children: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_children: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChild"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Child"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_consents: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentGiven"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_my_consents_text: {
        parameters: {
            query?: {
                child?: string;
            };
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                text: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_notices: {
        parameters: {
            query?: {
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_notices_notice_reading: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                notice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_my_notices_reading: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_flows_topic: {
        parameters: {
            query?: {
                org?: string;
            };
            header?: never;
            path: {
                topic: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowForm"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_matters: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMatter"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_matters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_matters_matter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_matters_matter_steps_step: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                matter: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepAnswers"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarState"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inbox: {
        parameters: {
            query?: {
                view?: string;
                topic?: string;
                q?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_places: {
        parameters: {
            query?: {
                kind?: string;
                near?: string;
                q?: string;
                org?: string;
                open_at?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceCardPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_places: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlace"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_places_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_places_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceChange"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_place_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceKindPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_places_id_rooms: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoom"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_places_id_hours: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceWeek"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_places_id_exceptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewException"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_places_id_closure: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceClosing"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rooms_id_occupancy: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomHoldingPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sessions: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                q?: string;
                near?: string;
                topic?: string;
                free?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCardPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sessions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_activity_topics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityTopicPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_activities: {
        parameters: {
            query?: {
                q?: string;
                org?: string;
                sort?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_activities: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActivity"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_activities_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_activities_id_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSession"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_cancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_audience: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportedAudience"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBooking"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booked"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_bookings_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_bookings_id_cancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_bookings: {
        parameters: {
            query?: {
                view?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyBookingPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_bookings_id_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingCode"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_waiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MineWaiting"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_sessions_id_waiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InLinePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_offers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_offers_id_acceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booked"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_offers_id_declining: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_check_ins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeShown"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedIn"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rolls: {
        parameters: {
            query?: {
                q?: string;
                from?: string;
                to?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollRowPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sessions_id_roll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roll"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_bookings_id_check_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedIn"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_check_ins_booking_reversal: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                booking: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_bookings_id_late_check_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedIn"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_no_shows_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_walk_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkIn"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booked"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_walk_in_by_code: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeShown"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booked"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_closing: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_gate_entries: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GateUpload"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateResult"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_home: {
        parameters: {
            query?: {
                near?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_figures: {
        parameters: {
            query?: {
                by?: string;
                org?: string;
                from?: string;
                to?: string;
                as_of?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureGroupPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_figures_figure: {
        parameters: {
            query?: {
                org?: string;
                from?: string;
                to?: string;
                as_of?: string;
            };
            header?: never;
            path: {
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_figures_figure_facts: {
        parameters: {
            query?: {
                org?: string;
                from?: string;
                to?: string;
                as_of?: string;
                after?: string;
                limit?: string;
            };
            header?: never;
            path: {
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_facts_fact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactRecord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_facts_fact_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_seals: {
        parameters: {
            query?: {
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_records_domain_noun_id_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domain: string;
                noun: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordTimeline"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_playbooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_playbooks_playbook_preview: {
        parameters: {
            query?: {
                org?: string;
            };
            header?: never;
            path: {
                playbook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookPreview"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_playbooks_playbook_installation: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                playbook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstallation"];
            };
        };
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Installation"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_installations_installation_archiving: {
        parameters: {
            query?: never;
            header?: {
                /** @description repeated within 24 hours, the call gives its first answer again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                installation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_installations: {
        parameters: {
            query?: {
                org?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
