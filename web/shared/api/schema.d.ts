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
        get?: never;
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
            /** @description 账号 */
            id: string;
            /** @description 初始密码 */
            initial_password?: string | null;
        };
        AccountWish: {
            /** @description 人员 */
            person: string;
            /** @description 登录名 */
            login: string;
            /** @description 初始密码 */
            password?: string | null;
        };
        Activity: {
            /** @description 编号 */
            id: string;
            /** @description 活动名称 */
            title: string;
            /** @description 类型 */
            topic: string;
            /** @description 类型名称 */
            topic_label: string;
            /** @description 主办组织 */
            org: components["schemas"]["OrgRef"];
            /** @description 介绍 */
            about: string;
            /** @description 合办单位 */
            partners: components["schemas"]["OrgRef"][];
            /**
             * Format: int64
             * @description 场次数
             */
            sessions: number;
            /**
             * Format: date-time
             * @description 下一场
             */
            next_at?: string | null;
            /**
             * Format: int64
             * @description 人次
             */
            people: number;
        };
        ActivityName: {
            /** @description 编号 */
            id: string;
            /** @description 活动名称 */
            title: string;
            /** @description 类型 */
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
            /** @description 编号 */
            id: string;
            /** @description 活动名称 */
            title: string;
            /** @description 类型 */
            topic: string;
            /** @description 类型名称 */
            topic_label: string;
            /** @description 主办组织 */
            org: components["schemas"]["OrgRef"];
            /** @description 介绍 */
            about: string;
            /** @description 合办单位 */
            partners: components["schemas"]["OrgRef"][];
            /**
             * @description 每人限报
             * @enum {string}
             */
            one_per: "session" | "activity";
            /** @description 面向 */
            audience: components["schemas"]["Audience"];
            /** @description 谁可以参加 */
            who_may_come: string;
            /** @description 报名表 */
            form: components["schemas"]["Field"][];
            /**
             * Format: int32
             * @description 候补保留分钟数
             */
            offer_minutes: number;
            /**
             * Format: int32
             * @description 开始后保留分钟数
             */
            grace_minutes: number;
            /** @description 场次 */
            sessions: components["schemas"]["SessionCard"][];
        };
        ActivityTopic: {
            /** @description 代码 */
            id: string;
            /** @description 名称 */
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
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 类型 */
            kind: string;
            /** @description 类型名称 */
            kind_label: string;
            /** @description 操作人 */
            actor_name?: string | null;
            /** @description 涉及人员 */
            person?: string | null;
            /** @description 来源地址 */
            client: string;
            /** @description 说明 */
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
            /** @description 编号 */
            id: string;
            /** @description 场次 */
            session: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "booked" | "checked_in" | "cancelled" | "no_show";
        };
        BookingCode: {
            /** @description 签到码 */
            code: string;
            /** @description 二维码 */
            svg: string;
            /**
             * Format: date-time
             * @description 有效到
             */
            expires_at: string;
        };
        ChallengeAnswer: {
            /** @description 登录步骤 */
            challenge: string;
            /** @description 动态码 */
            code: string;
        };
        CheckedIn: {
            /** @description 报名 */
            booking: string;
            /** @description 姓名 */
            person_name: string;
        };
        Child: {
            /** @description 子女 */
            id: string;
            /** @description 姓名 */
            name: string;
            /**
             * Format: date
             * @description 出生日期
             */
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
        CodeOnly: {
            /** @description 动态码 */
            code: string;
        };
        CodeSent: {
            /** @description 已发送 */
            sent: boolean;
            /** @description 演示验证码 */
            demo_code?: string | null;
        };
        CodeShown: {
            /** @description 签到码 */
            code: string;
        };
        Consent: {
            /** @description 同意书 */
            text: string;
            /**
             * Format: int32
             * @description 版本
             */
            version: number;
            /**
             * Format: date-time
             * @description 同意时间
             */
            given_at: string;
            /**
             * Format: date-time
             * @description 撤回时间
             */
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
        Counted: {
            /**
             * Format: int64
             * @description 人数
             */
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
            /** @description 演示 */
            demo: boolean;
            /** @description 演示账号 */
            sign_ins: components["schemas"]["DemoSignIn"][];
        };
        DemoSignIn: {
            /** @description 身份 */
            label: string;
            /** @description 登录名 */
            login: string;
            /** @description 密码 */
            password: string;
            /** @description 动态码 */
            totp?: string | null;
        };
        DeviceToken: {
            /** @description 设备 */
            id: string;
            /** @description 令牌 */
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
        Fact: {
            /** @description 事实 */
            id: string;
            /** @description 种类 */
            kind: string;
            /** @description 种类名称 */
            kind_label: string;
            /** @description 主题 */
            topic: string;
            /** @description 组织 */
            org: components["schemas"]["NamedOrg"];
            /**
             * Format: date
             * @description 发生日
             */
            day: string;
            /**
             * Format: date-time
             * @description 记录时间
             */
            recorded_at: string;
            /**
             * Format: int32
             * @description 计数
             */
            weight: number;
            /**
             * Format: int64
             * @description 数量
             */
            quantity: number;
            /** @description 金额 */
            amount: string;
            /** @description 地点 */
            place?: string | null;
            /** @description 所更正的事实 */
            reverses?: string | null;
            /** @description 记录 */
            record: string;
            /** @description 封存 */
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
            /** @description 事实 */
            fact: components["schemas"]["Fact"];
            /** @description 行为 */
            deed: string;
            /** @description 主题名称 */
            topic_label: string;
            /** @description 记录 */
            record_link?: components["schemas"]["RecordLink"] | null;
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
            /** @description 数字 */
            id: string;
            /** @description 安装 */
            installation: string;
            /** @description 代号 */
            figure: string;
            /** @description 名称 */
            label: string;
            /** @description 单位 */
            unit: string;
            /** @description 组织 */
            org: components["schemas"]["NamedOrg"];
            /** @description 印作 */
            printed: string;
            /** @description 精确值 */
            exact?: string | null;
            /**
             * Format: int64
             * @description 分子
             */
            numerator?: number | null;
            /**
             * Format: int64
             * @description 分母
             */
            denominator?: number | null;
            /**
             * Format: date
             * @description 期初
             */
            from?: string | null;
            /**
             * Format: date
             * @description 截至
             */
            as_of: string;
            /**
             * Format: int64
             * @description 背后事实
             */
            facts: number;
            /**
             * Format: int64
             * @description 尚未封存
             */
            unsealed: number;
            /**
             * Format: int64
             * @description 封存至
             */
            sealed_to: number;
            /** @description 定义 */
            definition: components["schemas"]["FigureDefinition"];
            /** @description 公布行 */
            published?: string | null;
            /**
             * Format: int64
             * @description 目标
             */
            target?: number | null;
            /** @description 同比变化 */
            change?: string | null;
        };
        FigureDefinition: {
            /** @description 算法 */
            kind: string;
            /** @description 说明 */
            words: string;
        };
        FigureGroup: {
            /** @description 做法 */
            playbook: string;
            /** @description 做法名称 */
            title: string;
            /** @description 安装 */
            installation: string;
            /** @description 组织 */
            org: components["schemas"]["NamedOrg"];
            /** @description 数字 */
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
            /** @description 月份 */
            month: string;
            /** @description 值 */
            value?: string | null;
        };
        FigureRecord: {
            /** @description 数字 */
            figure: components["schemas"]["Figure"];
            /** @description 逐月 */
            by_month: components["schemas"]["FigureMonth"][];
        };
        FlowForm: {
            /** @description 主题 */
            topic: string;
            /** @description 事项 */
            label: string;
            /** @description 表单页 */
            pages: components["schemas"]["FormPage"][];
        };
        FormPage: {
            /** @description 标题 */
            title: string;
            /** @description 字段 */
            fields: components["schemas"]["Field"][];
        };
        FreeSeat: {
            /** @description 免费原因代码 */
            reason: string;
            /** @description 免费原因 */
            label: string;
            /** @description 免费对象 */
            who: components["schemas"]["Audience"];
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
            /**
             * Format: int64
             * @description 已入场
             */
            admitted: number;
            /**
             * Format: int64
             * @description 重复上传
             */
            repeated: number;
            /**
             * Format: int64
             * @description 待核对
             */
            conflicts: number;
        };
        GateUpload: {
            /** @description 设备编号 */
            device: string;
            /** @description 通行记录 */
            entries: components["schemas"]["GateEntry"][];
        };
        GrantRow: {
            /** @description 授权 */
            id: string;
            /** @description 人员 */
            person: components["schemas"]["NamedPerson"];
            /** @description 岗位 */
            role: string;
            /** @description 岗位名称 */
            role_label: string;
            /** @description 组织 */
            org: components["schemas"]["NamedOrg"];
            /**
             * Format: date-time
             * @description 授予时间
             */
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
        Home: {
            /** @description 下一场 */
            next_booking?: components["schemas"]["MyBooking"] | null;
            /** @description 为我保留的名额 */
            offers: components["schemas"]["Offer"][];
            /** @description 我的办件 */
            matters: components["schemas"]["MatterLine"][];
            /** @description 附近的活动 */
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
            /** @description 任务 */
            job: string;
        };
        ImportPreview: {
            /** @description 工作表 */
            sheet: string;
            /** @description 其他工作表 */
            other_sheets: string[];
            /**
             * Format: int64
             * @description 表头所在行
             */
            heading_line: number;
            /** @description 用到的栏目 */
            columns: components["schemas"]["TakenColumn"][];
            /** @description 没有用到的栏目 */
            ignored: string[];
            /**
             * Format: int64
             * @description 名单行数
             */
            rows: number;
            /**
             * Format: int64
             * @description 可以导入
             */
            fit: number;
            /**
             * Format: int64
             * @description 已是会员
             */
            members: number;
            /**
             * Format: int64
             * @description 有问题的行
             */
            wrong: number;
            /**
             * Format: int64
             * @description 提醒
             */
            doubtful: number;
            /** @description 问题 */
            mistakes: components["schemas"]["SheetMistake"][];
            /** @description 提醒 */
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
        Inbox: {
            /** @description 办件 */
            items: components["schemas"]["MatterLine"][];
            /** @description 下一页 */
            next?: string | null;
            /** @description 件数 */
            counts: components["schemas"]["InboxCounts"];
        };
        InboxCounts: {
            /**
             * Format: int64
             * @description 今天到期
             */
            due_today: number;
            /**
             * Format: int64
             * @description 已逾期
             */
            overdue: number;
            /**
             * Format: int64
             * @description 待我办
             */
            mine: number;
            /**
             * Format: int64
             * @description 等对方
             */
            waiting: number;
        };
        Installation: {
            /** @description 采用记录 */
            id: string;
            /** @description 做法 */
            playbook: string;
            /**
             * Format: int32
             * @description 版本
             */
            version: number;
            /** @description 名称 */
            title: string;
            /** @description 组织 */
            org: string;
            /** @description 组织名称 */
            org_name: string;
            /**
             * Format: date-time
             * @description 采用时间
             */
            installed_at: string;
            /** @description 已停用 */
            archived: boolean;
        };
        InstallationList: {
            /** @description 采用记录 */
            items: components["schemas"]["Installation"][];
        };
        Job: {
            /** @description 任务 */
            id: string;
            /** @description 种类 */
            kind: string;
            /** @description 名称 */
            label: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /**
             * Format: int64
             * @description 已完成
             */
            done: number;
            /**
             * Format: int64
             * @description 总数
             */
            total: number;
            /**
             * Format: date-time
             * @description 发起时间
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 最近进展
             */
            changed_at: string;
            /**
             * Format: date-time
             * @description 结束时间
             */
            ended_at?: string | null;
            /** @description 发起人 */
            asked_by: components["schemas"]["JobAsker"];
            /** @description 是否本人发起 */
            own: boolean;
            /** @description 没有办成的原因 */
            refusal?: string | null;
            /** @description 结果 */
            answer?: unknown;
            /** @description 有文件可下载 */
            has_file: boolean;
        };
        JobAsker: {
            /** @description 人员 */
            id: string;
            /** @description 姓名 */
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
        Matter: {
            /** @description 办件 */
            id: string;
            /** @description 主题 */
            topic: string;
            /** @description 事项 */
            label: string;
            /** @description 标题 */
            title: string;
            /** @description 组织 */
            org: components["schemas"]["MatterOrg"];
            /** @description 状态 */
            state: string;
            /** @description 状态名 */
            state_label: string;
            /** @description 已办结 */
            ended: boolean;
            /**
             * Format: date-time
             * @description 提交时间
             */
            opened_at: string;
            /** @description 时限 */
            due?: components["schemas"]["MatterDue"] | null;
            /** @description 现由谁办 */
            holder: string;
            /** @description 填报内容 */
            answers: components["schemas"]["MatterAnswer"][];
            /** @description 可办步骤 */
            steps: components["schemas"]["MatterStep"][];
            /** @description 办理过程 */
            timeline: components["schemas"]["MatterTimelineLine"][];
        };
        MatterAnswer: {
            /** @description 字段 */
            id: string;
            /** @description 名称 */
            label: string;
            /** @description 内容 */
            value: string;
        };
        MatterDue: {
            /** @description 时限 */
            label: string;
            /**
             * Format: date
             * @description 到期日
             */
            on_day: string;
            /** @description 依据 */
            basis: string;
            /**
             * Format: int64
             * @description 剩余天数
             */
            days_left: number;
        };
        MatterLine: {
            /** @description 办件 */
            id: string;
            /** @description 主题 */
            topic: string;
            /** @description 事项 */
            label: string;
            /** @description 标题 */
            title: string;
            /** @description 组织 */
            org: components["schemas"]["MatterOrg"];
            /** @description 状态 */
            state: string;
            /** @description 状态名 */
            state_label: string;
            /** @description 已办结 */
            ended: boolean;
            /**
             * Format: date-time
             * @description 提交时间
             */
            opened_at: string;
            /** @description 时限 */
            due?: components["schemas"]["MatterDue"] | null;
            /** @description 现由谁办 */
            holder: string;
        };
        MatterList: {
            /** @description 办件 */
            items: components["schemas"]["MatterLine"][];
        };
        MatterOrg: {
            /** @description 组织 */
            id: string;
            /** @description 名称 */
            name: string;
        };
        MatterStep: {
            /** @description 步骤 */
            id: string;
            /** @description 名称 */
            label: string;
            /** @description 样式 */
            tone: string;
            /** @description 表单 */
            fields: components["schemas"]["Field"][];
        };
        MatterTimelineLine: {
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 办理人 */
            who: string;
            /** @description 办理 */
            what: string;
            /** @description 说明 */
            detail: string;
        };
        Me: {
            /** @description 本人 */
            person: components["schemas"]["NamedPerson"];
            /** @description 会籍 */
            memberships: components["schemas"]["MyMembership"][];
            /** @description 岗位 */
            grants: components["schemas"]["MyGrant"][];
            /** @description 权限 */
            capabilities: string[];
            /** @description 界面设置 */
            profile: components["schemas"]["MyFace"];
            /** @description 待办的安全事项 */
            pending: string[];
        };
        MembershipLine: {
            /** @description 会籍 */
            id: string;
            /** @description 工会 */
            org: components["schemas"]["NamedOrg"];
            /**
             * Format: date
             * @description 入会日期
             */
            since: string;
            /**
             * Format: date
             * @description 终止日期
             */
            until?: string | null;
            /** @description 终止原因 */
            ended_why?: string | null;
            /** @description 保留原因 */
            kept_why?: string | null;
        };
        MembershipReason: {
            /** @description 原因 */
            reason: string;
        };
        MineBooking: {
            /** @description 编号 */
            id: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "booked" | "checked_in" | "cancelled" | "no_show";
        };
        MineInSession: {
            /** @description 报名 */
            booking?: components["schemas"]["MineBooking"] | null;
            /** @description 候补 */
            waiting?: components["schemas"]["MineWaiting"] | null;
            /** @description 保留的名额 */
            offer?: components["schemas"]["MineOffer"] | null;
        };
        MineOffer: {
            /** @description 编号 */
            id: string;
            /**
             * Format: date-time
             * @description 保留到
             */
            expires_at: string;
        };
        MineWaiting: {
            /**
             * Format: int64
             * @description 第几位
             */
            place: number;
        };
        MyBooking: {
            /** @description 编号 */
            id: string;
            /** @description 场次 */
            session: components["schemas"]["SessionCard"];
            /**
             * @description 状态
             * @enum {string}
             */
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
            /** @description 长辈模式 */
            elder_mode: boolean;
        };
        MyGrant: {
            /** @description 岗位 */
            role: string;
            /** @description 岗位名称 */
            role_label: string;
            /** @description 组织 */
            org: components["schemas"]["NamedOrg"];
        };
        MyMembership: {
            /** @description 工会 */
            org: components["schemas"]["NamedOrg"];
            /**
             * Format: date
             * @description 入会日期
             */
            since: string;
        };
        MySignIn: {
            /** @description 登录 */
            id: string;
            /** @description 设备 */
            device: string;
            /** @description 类型 */
            kind: string;
            /**
             * Format: date-time
             * @description 登录时间
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 最近使用
             */
            last_seen_at: string;
            /** @description 当前设备 */
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
        Named: {
            /** @description 编号 */
            id: string;
            /** @description 名称 */
            name: string;
        };
        NamedOrg: {
            /** @description 组织 */
            id: string;
            /** @description 名称 */
            name: string;
        };
        NamedPerson: {
            /** @description 人员 */
            id: string;
            /** @description 姓名 */
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
            /** @description 通知 */
            id: string;
            /** @description 类型 */
            template: string;
            /** @description 标题 */
            title: string;
            /** @description 内容 */
            body: string;
            /** @description 链接 */
            link?: string | null;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 已读 */
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
            /** @description 编号 */
            id: string;
            /** @description 场次 */
            session: components["schemas"]["SessionCard"];
            /**
             * Format: date-time
             * @description 保留到
             */
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
            /** @description 组织 */
            id: string;
            /** @description 名称 */
            name: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "city_federation" | "district_federation" | "town_union" | "enterprise_union" | "industry_federation" | "association" | "partner_department";
            /** @description 类别名称 */
            kind_label: string;
            /** @description 上级组织 */
            parent?: string | null;
            /**
             * Format: int64
             * @description 会员数
             */
            members: number;
            /**
             * Format: int64
             * @description 下级组织数
             */
            children: number;
            /** @description 各级上级 */
            ancestors: components["schemas"]["NamedOrg"][];
            /** @description 统一社会信用代码 */
            unified_code?: string | null;
            /**
             * Format: date
             * @description 成立日期
             */
            founded?: string | null;
            /** @description 免审入会 */
            admits_at_once: boolean;
            /** @description 镇街 */
            town: string;
            /** @description 纬度 */
            lat?: number | null;
            /** @description 经度 */
            lon?: number | null;
            /**
             * Format: date
             * @description 撤销日期
             */
            closed_on?: string | null;
            /** @description 成员单位 */
            linked_members: components["schemas"]["NamedOrg"][];
            /** @description 协作单位 */
            partners: components["schemas"]["NamedOrg"][];
        };
        OrgRef: {
            /** @description 编号 */
            id: string;
            /** @description 名称 */
            name: string;
        };
        OrgRow: {
            /** @description 组织 */
            id: string;
            /** @description 名称 */
            name: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "city_federation" | "district_federation" | "town_union" | "enterprise_union" | "industry_federation" | "association" | "partner_department";
            /** @description 类别名称 */
            kind_label: string;
            /** @description 上级组织 */
            parent?: string | null;
            /**
             * Format: int64
             * @description 会员数
             */
            members: number;
            /**
             * Format: int64
             * @description 下级组织数
             */
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
            /**
             * Format: int64
             * @description 名单人数
             */
            rows: number;
            /**
             * Format: int64
             * @description 新登记人数
             */
            created: number;
            /**
             * Format: int64
             * @description 新入会人数
             */
            admitted: number;
        };
        PersonName: {
            /** @description 编号 */
            id: string;
            /** @description 姓名 */
            name: string;
        };
        PersonRecord: {
            /** @description 人员 */
            id: string;
            /** @description 姓名 */
            name: string;
            /**
             * @description 性别
             * @enum {string}
             */
            sex: "woman" | "man" | "unstated";
            /**
             * Format: date
             * @description 出生日期
             */
            birth_day?: string | null;
            /** @description 手机号 */
            phone_masked: string;
            /** @description 身份证号 */
            id_number_masked: string;
            /** @description 从事的工作 */
            trade: string;
            /** @description 镇街 */
            town: string;
            /** @description 会籍 */
            memberships: components["schemas"]["MembershipLine"][];
            /** @description 资质与荣誉 */
            credentials: components["schemas"]["Credential"][];
            /** @description 同意记录 */
            consents: components["schemas"]["Consent"][];
            /** @description 长辈模式 */
            elder_mode: boolean;
        };
        PersonRow: {
            /** @description 人员 */
            id: string;
            /** @description 姓名 */
            name: string;
            /** @description 手机号 */
            phone_masked?: string | null;
            /** @description 身份证号 */
            id_number_masked?: string | null;
            /** @description 工会 */
            org: components["schemas"]["NamedOrg"];
            /**
             * Format: date
             * @description 入会日期
             */
            since: string;
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
            /** @description 编号 */
            id: string;
            /** @description 名称 */
            name: string;
            /** @description 类型 */
            kind: string;
            /** @description 类型名称 */
            kind_label: string;
            /** @description 用途 */
            uses: string[];
            /** @description 纬度 */
            lat: number;
            /** @description 经度 */
            lon: number;
            /** @description 地址 */
            address: string;
            /** @description 正在开放 */
            open_now: boolean;
            /** @description 今日开放 */
            hours_today: string;
            /**
             * Format: int64
             * @description 距离
             */
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
        PlaceKind: {
            /** @description 代码 */
            id: string;
            /** @description 名称 */
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
        PlaceOrg: {
            /** @description 编号 */
            id: string;
            /** @description 名称 */
            name: string;
        };
        PlaceRecord: {
            /** @description 编号 */
            id: string;
            /** @description 名称 */
            name: string;
            /** @description 类型 */
            kind: string;
            /** @description 类型名称 */
            kind_label: string;
            /** @description 用途 */
            uses: string[];
            /** @description 纬度 */
            lat: number;
            /** @description 经度 */
            lon: number;
            /** @description 地址 */
            address: string;
            /** @description 镇街 */
            town: string;
            /** @description 正在开放 */
            open_now: boolean;
            /** @description 今日开放 */
            hours_today: string;
            /** @description 节假日开放 */
            open_on_holidays: boolean;
            /** @description 房间 */
            rooms: components["schemas"]["Room"][];
            /** @description 承诺时间 */
            hours: components["schemas"]["HoursLine"][];
            /** @description 例外日 */
            exceptions: components["schemas"]["PlaceException"][];
            /**
             * Format: date
             * @description 启用日期
             */
            opened_on: string;
            /**
             * Format: date
             * @description 关闭日期
             */
            closed_on?: string | null;
            /** @description 所属组织 */
            org: components["schemas"]["PlaceOrg"];
        };
        PlaceWeek: {
            /** @description 承诺时间 */
            hours: components["schemas"]["HoursLine"][];
        };
        Playbook: {
            /** @description 做法 */
            id: string;
            /**
             * Format: int32
             * @description 版本
             */
            version: number;
            /** @description 名称 */
            title: string;
            /** @description 类别 */
            category: string;
            /** @description 简介 */
            summary: string;
            /** @description 出处 */
            origin?: components["schemas"]["PlaybookOrigin"] | null;
            /** @description 采用者 */
            adopters: components["schemas"]["PlaybookAdopter"][];
        };
        PlaybookAdopter: {
            /** @description 采用记录 */
            installation: string;
            /** @description 组织 */
            org: string;
            /** @description 名称 */
            name: string;
            /**
             * Format: int32
             * @description 版本
             */
            version: number;
        };
        PlaybookList: {
            /** @description 做法 */
            items: components["schemas"]["Playbook"][];
        };
        PlaybookOrigin: {
            /** @description 通报 */
            bulletin: string;
            /** @description 案例号 */
            case: string;
            /** @description 单位 */
            org: string;
        };
        PlaybookPlanned: {
            /** @description 名词 */
            kind: string;
            /** @description 名称 */
            label: string;
            /** @description 已有 */
            exists: boolean;
        };
        PlaybookPreview: {
            /** @description 将建立 */
            creates: components["schemas"]["PlaybookPlanned"][];
            /** @description 设置项 */
            settings: components["schemas"]["Field"][];
            /** @description 不能采用的原因 */
            problems: string[];
            /** @description 正在采用 */
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
            /** @description 事实 */
            fact: string;
            /**
             * Format: int64
             * @description 封存号
             */
            seal: number;
            /**
             * Format: int64
             * @description 位置
             */
            position: number;
            /** @description 规范文本 */
            text: string;
            /** @description 盐 */
            salt: string;
            /** @description 叶 */
            leaf: string;
            /** @description 路径 */
            path: components["schemas"]["ProofStep"][];
            /** @description 根 */
            root: string;
            /** @description 封存头文本 */
            head_text: string;
            /** @description 封存头 */
            head: string;
            /** @description 签名 */
            signature: string;
            /** @description 公钥 */
            public_key: string;
        };
        ProofStep: {
            /** @description 哪一侧 */
            side: string;
            /** @description 散列值 */
            hash: string;
        };
        Reason: {
            /** @description 原因 */
            reason: string;
        };
        RecordLink: {
            /** @description 标题 */
            title: string;
            /** @description 地址 */
            url: string;
        };
        RecordTimeline: {
            /** @description 条目 */
            items: components["schemas"]["Fact"][];
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
            /** @description 场次 */
            session: components["schemas"]["SessionCard"];
            /** @description 名单 */
            items: components["schemas"]["RollEntry"][];
            /** @description 候补 */
            waiting: components["schemas"]["RollWaiting"][];
        };
        RollEntry: {
            /** @description 报名 */
            booking: string;
            /** @description 人员 */
            person: components["schemas"]["PersonName"];
            /**
             * @description 状态
             * @enum {string}
             */
            state: "booked" | "checked_in" | "cancelled" | "no_show";
            /**
             * Format: date-time
             * @description 签到时间
             */
            checked_in_at?: string | null;
        };
        RollWaiting: {
            /** @description 人员 */
            person: components["schemas"]["PersonName"];
            /**
             * Format: int64
             * @description 第几位
             */
            place: number;
        };
        Room: {
            /** @description 编号 */
            id: string;
            /** @description 名称 */
            name: string;
            /**
             * Format: int32
             * @description 容纳人数
             */
            capacity: number;
        };
        RoomHolding: {
            /** @description 记录 */
            record: string;
            /** @description 事由 */
            title: string;
            /**
             * Format: date-time
             * @description 开始
             */
            from: string;
            /**
             * Format: date-time
             * @description 结束
             */
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
            /**
             * Format: int64
             * @description 封存号
             */
            seal: number;
            /**
             * Format: date-time
             * @description 封存时间
             */
            sealed_at: string;
            /**
             * Format: int64
             * @description 事实数
             */
            facts: number;
            /** @description 根 */
            root: string;
            /** @description 上一封存头 */
            previous: string;
            /** @description 封存头 */
            head: string;
            /** @description 签名 */
            signature: string;
        };
        SealPage: {
            /** @description 条目 */
            items: components["schemas"]["Seal"][];
            /** @description 下一页 */
            next?: string | null;
            /** @description 公钥 */
            public_key: string;
        };
        SealedPlace: {
            /**
             * Format: int64
             * @description 封存号
             */
            seal: number;
            /**
             * Format: int64
             * @description 位置
             */
            position: number;
        };
        SecondFactorSecret: {
            /** @description 密钥 */
            secret: string;
            /** @description 链接 */
            uri: string;
            /** @description 二维码 */
            svg: string;
        };
        SecondFactorState: {
            /** @description 动态码状态 */
            state: string;
        };
        SessionCard: {
            /** @description 编号 */
            id: string;
            /** @description 活动 */
            activity: components["schemas"]["ActivityName"];
            /** @description 场次名称 */
            title: string;
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
            /** @description 阵地 */
            place?: components["schemas"]["Named"] | null;
            /** @description 房间 */
            room?: string | null;
            /**
             * Format: int64
             * @description 名额
             */
            seats: number;
            /**
             * Format: int64
             * @description 已占名额
             */
            taken: number;
            /**
             * Format: int64
             * @description 剩余名额
             */
            free: number;
            /**
             * Format: int64
             * @description 候补人数
             */
            waiting: number;
            /** @description 报名 */
            sign_up: components["schemas"]["SignUp"];
            /** @description 价格 */
            price: string;
            /** @description 价格说明 */
            price_reason?: string | null;
            /** @description 合办单位 */
            partners: string[];
            /** @description 已取消 */
            cancelled: boolean;
            /**
             * Format: int64
             * @description 距离
             */
            distance_m?: number | null;
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
            /** @description 编号 */
            id: string;
            /** @description 活动 */
            activity: components["schemas"]["ActivityName"];
            /** @description 场次名称 */
            title: string;
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
            /** @description 阵地 */
            place?: components["schemas"]["Named"] | null;
            /** @description 房间 */
            room?: string | null;
            /**
             * Format: int64
             * @description 名额
             */
            seats: number;
            /**
             * Format: int64
             * @description 已占名额
             */
            taken: number;
            /**
             * Format: int64
             * @description 剩余名额
             */
            free: number;
            /**
             * Format: int64
             * @description 候补人数
             */
            waiting: number;
            /** @description 报名 */
            sign_up: components["schemas"]["SignUp"];
            /** @description 价格 */
            price: string;
            /** @description 价格说明 */
            price_reason?: string | null;
            /** @description 合办单位 */
            partners: string[];
            /** @description 已取消 */
            cancelled: boolean;
            /**
             * Format: int64
             * @description 距离
             */
            distance_m?: number | null;
            /** @description 介绍 */
            about: string;
            /** @description 谁可以参加 */
            who_may_come: string;
            /** @description 主办组织 */
            org: components["schemas"]["Named"];
            /** @description 报名表 */
            form: components["schemas"]["Field"][];
            /**
             * Format: date-time
             * @description 取消期限
             */
            cancel_until: string;
            /** @description 我的 */
            mine?: components["schemas"]["MineInSession"] | null;
        };
        SheetMistake: {
            /**
             * Format: int64
             * @description 行
             */
            line: number;
            /** @description 栏目 */
            column: string;
            /** @description 代码 */
            code: string;
            /** @description 问题和改法 */
            message: string;
        };
        SignInState: {
            /** @description 登录状态 */
            state: string;
            /** @description 登录步骤 */
            challenge?: string | null;
        };
        SignUp: {
            /**
             * Format: date-time
             * @description 开始
             */
            opens_at: string;
            /**
             * Format: date-time
             * @description 截止
             */
            closes_at: string;
            /** @description 状态 */
            state: string;
        };
        StepAnswers: {
            /** @description 填报内容 */
            answers?: unknown;
        };
        TakenColumn: {
            /** @description 表头 */
            heading: string;
            /** @description 用作 */
            as: string;
        };
        UnionRow: {
            /** @description 组织 */
            id: string;
            /** @description 名称 */
            name: string;
            /** @description 镇街 */
            town?: string | null;
            /** @description 免审入会 */
            admits_at_once: boolean;
            /** @description 纬度 */
            lat?: number | null;
            /** @description 经度 */
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
            /** @description 内容 */
            value: string;
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
                    "application/octet-stream": string;
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
    get_orgs: {
        parameters: {
            query?: {
                q?: string;
                parent?: string;
                kind?: string;
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
