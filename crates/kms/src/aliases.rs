//! The rules for aliases.

use crate::error::KmsError;

/// Checks the name of an alias that a caller wants to make or change, `alias/` included.
pub(crate) fn check_name(name: &str) -> Result<(), KmsError> {
    let Some(rest) = name.strip_prefix("alias/") else {
        return Err(KmsError::InvalidAliasName("Alias must start with the prefix \"alias/\"".into()));
    };
    if rest.starts_with("aws/") {
        return Err(KmsError::InvalidAliasName(
            "Aliases that begin with alias/aws/ are the server's own.".into(),
        ));
    }
    if rest.is_empty() || !rest.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-'))
    {
        return Err(KmsError::InvalidAliasName(format!("{name} is not the name of an alias.")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::Harness;

    #[tokio::test]
    async fn an_alias_names_a_key_until_it_is_led_to_another() {
        let harness = Harness::new().await;
        let (one, two) = (harness.key().await, harness.key().await);
        let alias = "alias/team/one";
        harness.ok("CreateAlias", json!({"AliasName": alias, "TargetKeyId": one})).await;
        let again = json!({"AliasName": alias, "TargetKeyId": two});
        assert_eq!(harness.code("CreateAlias", again.clone()).await, "AlreadyExistsException");
        let named = async |harness: &Harness| {
            let described = harness.ok("DescribeKey", json!({"KeyId": alias})).await;
            described["KeyMetadata"]["Arn"].as_str().unwrap().to_owned()
        };
        assert_eq!(named(&harness).await, one);
        harness.ok("UpdateAlias", again).await;
        let harness = harness.reopened().await;
        assert_eq!(named(&harness).await, two);
        let of = harness.ok("ListAliases", json!({"KeyId": two})).await;
        assert_eq!(of["Aliases"][0]["AliasName"], alias);
        harness.ok("DeleteAlias", json!({"AliasName": alias})).await;
        assert_eq!(harness.code("DescribeKey", json!({"KeyId": alias})).await, "NotFoundException");
    }

    #[tokio::test]
    async fn names_of_the_servers_own_are_not_given_away() {
        let harness = Harness::new().await;
        let key = harness.key().await;
        for bad in ["alias/aws/mine", "mine"] {
            let body = json!({"AliasName": bad, "TargetKeyId": key});
            assert_eq!(harness.code("CreateAlias", body).await, "InvalidAliasNameException", "{bad}");
        }
    }

    #[tokio::test]
    async fn tags_and_words_of_a_key_are_kept() {
        let harness = Harness::new().await;
        let made = json!({"Description": "d", "Tags": [{"TagKey": "team", "TagValue": "a"}]});
        let made = harness.ok("CreateKey", made).await;
        let key = &made["KeyMetadata"]["KeyId"];
        harness.ok("TagResource", json!({"KeyId": key, "Tags": [{"TagKey": "x", "TagValue": "1"}]})).await;
        harness.ok("UntagResource", json!({"KeyId": key, "TagKeys": ["team", "absent"]})).await;
        harness.ok("UpdateKeyDescription", json!({"KeyId": key, "Description": "e"})).await;
        let harness = harness.reopened().await;
        let tags = harness.ok("ListResourceTags", json!({"KeyId": key})).await;
        assert_eq!(tags["Tags"], json!([{"TagKey": "x", "TagValue": "1"}]));
        let described = harness.ok("DescribeKey", json!({"KeyId": key})).await;
        assert_eq!(described["KeyMetadata"]["Description"], "e");
        let reserved = json!({"KeyId": key, "Tags": [{"TagKey": "aws:x", "TagValue": "1"}]});
        assert_eq!(harness.code("TagResource", reserved).await, "TagException");
        assert_eq!(
            harness.ok("ListKeyPolicies", json!({"KeyId": key})).await["PolicyNames"],
            json!(["default"])
        );
    }
}
